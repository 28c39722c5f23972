import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import {
  Link,
  Nothing,
  Page,
  ProblemNote,
  Section,
  Slot,
  useNavigate,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { useText } from '../text';
import { READ_REPORTS, WRITE_REPORTS, type Pinned } from './model';
import { ReportView } from './ReportView';
import { Turns } from './turns';
import { useResult } from './useResult';

/** Each card reads what may be much: one after the other, beside other work. */
const TURNS = new Turns(2);

/** The reports that matter for the reader's work: those the store has pinned, and what is shipped. */
export function DashboardPage() {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const { value, problem, reload } = useResource<{ items: Pinned[] }>(
    can(READ_REPORTS) ? 'reports/dashboard' : undefined,
  );
  return (
    <Page
      title={t('dashboard.title')}
      subtitle={t('dashboard.subtitle')}
      actions={
        can(WRITE_REPORTS) && (
          <Button onClick={() => navigate('/reports')}>{t('reports.title')}</Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {can(READ_REPORTS) && !value && !problem && <Skeleton active paragraph={{ rows: 12 }} />}
      {value?.items.length === 0 && (
        <Nothing title={t('dashboard.none')} hint={t('dashboard.noneHint')} />
      )}
      <div className="lv-dashboard">
        {value?.items.map((pinned) => (
          <Card key={pinned.id ?? pinned.preset} pinned={pinned} />
        ))}
        <Slot name="dashboard" />
      </div>
    </Page>
  );
}

function Card({ pinned }: { pinned: Pinned }) {
  const { t } = useText();
  const { name, definition, id, preset } = pinned;
  const [place, seen] = useSeen();
  const { result, problem, again } = useResult(definition, { open: seen, turns: TURNS });
  return (
    <div ref={place}>
      <Section
        title={name}
        extra={
          <Link
            to={id ? `/reports/${id}` : `/reports/shipped/${preset}`}
            aria-label={t('dashboard.openOne', { name })}
          >
            {t('dashboard.open')}
          </Link>
        }
      >
        {problem && <ProblemNote problem={problem} onRetry={again} />}
        {!result && !problem && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
        {result && !problem && (
          <ReportView brief name={name} definition={definition} result={result} />
        )}
      </Section>
    </div>
  );
}

/** Whether something has come into view, or nearly; once it has, it stays so. */
function useSeen(): [(element: HTMLElement | null) => void, boolean] {
  const [seen, setSeen] = useState(false);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element || seen) return undefined;
    const watching = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, [element, seen]);
  return [setElement, seen];
}
