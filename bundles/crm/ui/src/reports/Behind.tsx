import { Button, Drawer, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link, Nothing, NOTHING, Problem, ProblemNote, useApi } from '@livery/console-sdk';
import type { Criterion } from '../criteria/model';
import type { CustomerSummary } from '../model';
import { useText } from '../text';

export interface Behinds {
  title: string;
  criterion: Criterion;
}

interface Found {
  items: CustomerSummary[];
  next: string | null;
}

/** The customers behind a number, some at a time. */
export function Behind({ behind, onClose }: { behind?: Behinds; onClose: () => void }) {
  return (
    <Drawer open={behind !== undefined} onClose={onClose} title={behind?.title} destroyOnHidden>
      {behind && <Customers criterion={behind.criterion} />}
    </Drawer>
  );
}

function Customers({ criterion }: { criterion: Criterion }) {
  const { t } = useText();
  const api = useApi();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<Problem>();
  const more = useCallback(
    async (after: string | null) => {
      setProblem(undefined);
      try {
        const page = await api.post<Found>('reports/customers', { criterion, after });
        setFound((before) => ({
          items: [...(after && before ? before.items : []), ...page.items],
          next: page.next,
        }));
      } catch (fault) {
        setProblem(Problem.from(fault));
      }
    },
    [api, criterion],
  );
  useEffect(() => void more(null), [more]);
  if (problem) {
    return <ProblemNote problem={problem} onRetry={() => void more(found?.next ?? null)} />;
  }
  if (!found) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (found.items.length === 0) return <Nothing title={t('reports.nobody')} />;
  return (
    <>
      <ul className="lv-rows">
        {found.items.map(({ id, name, mobile }) => (
          <li key={id}>
            <span className="lv-two">
              <Link to={`/customers/${id}`}>{name}</Link>
              <span className="lv-quiet lv-numbers">{mobile ?? NOTHING}</span>
            </span>
          </li>
        ))}
      </ul>
      {found.next && (
        <Button onClick={() => void more(found.next)}>{t('reports.moreCustomers')}</Button>
      )}
    </>
  );
}
