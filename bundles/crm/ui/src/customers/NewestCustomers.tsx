import { Skeleton } from 'antd';
import { Link, Nothing, ProblemNote, Section, useFormat, usePaged } from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';

/** On the home page: who came last. */
export function NewestCustomers() {
  const { t } = useText();
  const format = useFormat();
  const paged = usePaged<CustomerSummary>('customers', { limit: 5 });
  const { items, loading, problem } = paged;
  return (
    <Section title={t('newest.title')} extra={<Link to="/customers">{t('newest.all')}</Link>}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('customers.none')} hint={t('customers.noneHint')} />
      )}
      <ul className="lv-rows">
        {items.slice(0, 5).map(({ id, name, vehicles, mobile, createdAt }) => (
          <li key={id}>
            <span>
              <Link to={`/customers/${id}`}>{name}</Link>
              <span className="lv-quiet">{vehicles[0] ?? mobile}</span>
            </span>
            <span className="lv-quiet lv-nowrap">{format.ago(createdAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
