import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import {
  Link,
  Problem,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useSettled,
} from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';
import type { Criterion } from './model';
import { faultsIn, isComplete, type Fault } from './tree';

interface Preview {
  /** Nothing when it was not counted, for that takes long. */
  count: number | null;
  sample: CustomerSummary[];
  estimate: { rows: number; weight: 'light' | 'noticeable' | 'heavy'; text: string };
}

interface TrialProps {
  population: string;
  value: Criterion;
  /** What is wrong with it. */
  onFaults: (faults: Fault[]) => void;
}

/** What a criterion would bring while it is being written: how many, the first of them, and what that costs. */
export function Trial({ population, value, onFaults }: TrialProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const wanted = useSettled(JSON.stringify(value), 500);
  const complete = isComplete(value);
  const [found, setFound] = useState<Preview>();
  const [problem, setProblem] = useState<Problem>();
  const [asking, setAsking] = useState(false);
  const [anyway, setAnyway] = useState<string>();

  useEffect(() => {
    const criterion = JSON.parse(wanted) as Criterion;
    if (!isComplete(criterion)) return undefined;
    const over = new AbortController();
    setAsking(true);
    api
      .post<Preview>(
        `criteria/${population}/preview`,
        { criterion, unlessHeavy: anyway !== wanted },
        { signal: over.signal },
      )
      .then(
        (preview) => {
          setFound(preview);
          setProblem(undefined);
          onFaults([]);
        },
        (fault: unknown) => {
          if (over.signal.aborted) return;
          const failed = Problem.from(fault);
          const faults = faultsIn(failed.errors);
          onFaults(faults);
          setFound(undefined);
          setProblem(faults.length > 0 ? undefined : failed);
        },
      )
      .finally(() => {
        if (!over.signal.aborted) setAsking(false);
      });
    return () => over.abort();
    // What is done with the faults is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [api, population, wanted, anyway]);

  const current = complete && found && !asking && wanted === JSON.stringify(value);
  return (
    <Section title={t('criteria.trial')}>
      <div aria-live="polite" className="lv-criteria-trial" data-current={current || undefined}>
        {!complete && <p className="lv-quiet">{t('criteria.incomplete')}</p>}
        {complete && problem && <ProblemNote problem={problem} />}
        {complete && !problem && !found && (
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        )}
        {complete && found && (
          <>
            {found.count === null ? (
              <>
                <p>{t('criteria.heavy', { rows: format.number(found.estimate.rows) })}</p>
                <Button onClick={() => setAnyway(wanted)} loading={asking}>
                  {t('criteria.anyway')}
                </Button>
              </>
            ) : (
              <p className="lv-criteria-total">
                <strong>{format.number(found.count)}</strong>{' '}
                {t('criteria.customers', { count: found.count })}
              </p>
            )}
            <p className="lv-quiet lv-small">{found.estimate.text}</p>
          </>
        )}
      </div>
      {complete && found && found.sample.length > 0 && (
        <>
          <h3 className="lv-criteria-label">{t('criteria.sample')}</h3>
          <ul className="lv-rows">
            {found.sample.map((customer) => (
              <li key={customer.id}>
                <span>
                  <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
                  <span className="lv-quiet lv-numbers">{customer.mobile}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
