import { Skeleton } from 'antd';
import {
  Chart,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  useResource,
} from '@livery/console-sdk';
import { useText } from '../text';

interface ByStore {
  items: { store: { id: string; name: string }; customers: number }[];
}

/** On the group's dashboard: how many customers of each store are customers of others too. */
export function PersonsByStore() {
  const { t } = useText();
  const format = useFormat();
  const { value, problem, reload } = useResource<ByStore>('persons/stores');
  return (
    <Section title={t('persons.byStore')} extra={<Link to="/persons">{t('persons.title')}</Link>}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {value?.items.length === 0 && <Nothing title={t('persons.none')} />}
      {value && value.items.length > 0 && (
        <Chart
          label={t('persons.byStore')}
          kind="bar"
          axis={t('persons.store')}
          categories={value.items.map(({ store }) => store.name)}
          series={[
            { name: t('persons.shared'), values: value.items.map(({ customers }) => customers) },
          ]}
          format={format.number}
        />
      )}
    </Section>
  );
}
