import { Progress } from 'antd';
import { Status, type Tone } from '@livery/console-sdk';
import type { Job, JobState as State } from '../model';
import { useText } from '../text';

const TONES: Record<State, Tone> = {
  queued: 'waiting',
  running: 'busy',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'quiet',
};

/** How a job stands, and how far it is. */
export function JobState({ job }: { job: Job }) {
  const { t } = useText();
  const percent = job.total > 0 ? Math.floor((100 * job.done) / job.total) : 0;
  const name = job.cancelling ? 'cancelling' : job.state;
  return (
    <>
      <Status tone={TONES[job.state]} text={t(`jobs.state.${name}`)} />
      {job.state === 'running' && job.total > 0 && (
        <Progress percent={percent} size="small" aria-label={t('jobs.progress')} />
      )}
    </>
  );
}

/** Whether nothing more happens unless somebody retries it. */
export function hasEnded({ state }: Job): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
