import { Skeleton } from 'antd';
import { Link, Nothing, ProblemNote, Section, useFormat, useStore } from '@livery/console-sdk';
import { useText } from '../text';
import type { Ranking } from './model';
import { usePosted } from './posted';

/** The customers who bring most. */
export function Ranked({ asked }: { asked: object }) {
  const { t } = useText();
  const format = useFormat();
  const store = useStore();
  const { value, problem } = usePosted<Ranking>('tallies/customer/ranked', asked);
  const currency = value?.currency ?? store.currency ?? 'CNY';
  return (
    <Section title={t('distribution.ranked')}>
      {problem && <ProblemNote problem={problem} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {value?.items.length === 0 && <Nothing title={t('distribution.nobody')} />}
      <ol className="lv-rows">
        {value?.items.map(({ customer, measured }) => (
          <li key={customer.id}>
            <span>
              <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
              <span className="lv-quiet lv-numbers">{customer.mobile}</span>
            </span>
            <span className="lv-numbers">
              {format.money({ amount: String(measured), currency })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
