import { Alert, Progress } from 'antd';
import { Link, useResource, usePolling } from '@livery/console-sdk';
import { hasEnded } from '../jobs/JobState';
import type { Job } from '../model';
import { useText } from '../text';

const EVERY = 1_000;

interface WatchedJobProps {
  job: Job;
  onChanged: () => void;
}

/** How far a job is that was started here. */
export function WatchedJob({ job, onChanged }: WatchedJobProps) {
  const { t } = useText();
  const found = useResource<Job>(`jobs/${job.id}`);
  const now = found.value ?? job;
  usePolling(async () => {
    if (hasEnded(now)) return;
    await found.reload();
    onChanged();
  }, EVERY);
  const percent = now.total > 0 ? Math.floor((100 * now.done) / now.total) : 0;
  return (
    <Alert
      type={now.state === 'failed' ? 'error' : now.state === 'succeeded' ? 'success' : 'info'}
      showIcon
      title={`${now.text} · ${now.parameters.code ?? ''} · ${t(`jobs.state.${now.state}`)}`}
      description={
        <>
          {now.reason && <div>{now.reason.text}</div>}
          {!hasEnded(now) && (
            <Progress percent={percent} size="small" aria-label={t('jobs.progress')} />
          )}
          <Link to="/jobs">{t('jobs.title')}</Link>
        </>
      }
    />
  );
}
