import { Button, Skeleton } from 'antd';
import {
  Link,
  Nothing,
  Page,
  ProblemNote,
  Section,
  useNavigate,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { useText } from '../text';
import { WRITE_REPORTS, type Pinned } from './model';
import { ReportView } from './ReportView';
import { useResult } from './useResult';

/** The reports that matter for the reader's work: those the store has pinned, and what is shipped. */
export function DashboardPage() {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const { value, problem, reload } = useResource<{ items: Pinned[] }>('reports/dashboard');
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
      {!value && !problem && <Skeleton active paragraph={{ rows: 12 }} />}
      {value?.items.length === 0 && (
        <Nothing title={t('dashboard.none')} hint={t('dashboard.noneHint')} />
      )}
      <div className="lv-dashboard">
        {value?.items.map((pinned) => (
          <Card key={pinned.id ?? pinned.preset} pinned={pinned} />
        ))}
      </div>
    </Page>
  );
}

function Card({ pinned }: { pinned: Pinned }) {
  const { t } = useText();
  const { name, definition, id, preset } = pinned;
  const { result, problem, again } = useResult(definition);
  return (
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
  );
}
