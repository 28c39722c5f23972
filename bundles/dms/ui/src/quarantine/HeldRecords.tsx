import { Skeleton } from 'antd';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  usePaged,
  useResource,
} from '@livery/console-sdk';
import { nameOf } from '../imports/name';
import type { QuarantineItem, QuarantineSummary } from '../model';
import { useText } from '../text';
import { Reasons } from './Reasons';

/** On the page of the day: records that wait for somebody to correct them. */
export function HeldRecords() {
  const { t } = useText();
  const format = useFormat();
  const summary = useResource<QuarantineSummary>('quarantine/summary?state=open');
  const paged = usePaged<QuarantineItem>('quarantine', { state: 'open', limit: 5 });
  const { items, loading, problem } = paged;
  const count = summary.value?.count ?? 0;
  return (
    <Section
      title={t('held.title')}
      extra={
        count > 0 && <Link to="/quarantine">{t('held.all', { count: format.number(count) })}</Link>
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('quarantine.none.open')} />}
      <ul className="lv-rows">
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <Reasons reasons={item.reasons} waitingFor={item.waitingFor} />
              <span className="lv-quiet">
                {t('held.line', { file: nameOf(item.import.file), line: format.number(item.line) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
