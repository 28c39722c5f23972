import { Button } from 'antd';
import { useState } from 'react';
import { useApi, useNotify } from '@livery/console-sdk';
import type { Job } from '../model';
import { useText } from '../text';

interface JobActionsProps {
  job: Job;
  onChanged: (job: Job) => void;
}

/** What can be done with a job as it stands. */
export function JobActions({ job, onChanged }: JobActionsProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const ask = async (what: 'cancel' | 'retry') => {
    setRunning(true);
    try {
      onChanged(await api.post<Job>(`jobs/${job.id}/${what}`));
    } catch (fault) {
      notify.failed(fault);
    }
    setRunning(false);
  };
  if (job.state === 'queued' || job.state === 'running') {
    return (
      <Button
        size="small"
        loading={running}
        disabled={job.cancelling}
        aria-label={t('jobs.cancelOf', { name: job.text })}
        onClick={() => void ask('cancel')}
      >
        {t('jobs.cancel')}
      </Button>
    );
  }
  if (job.state === 'succeeded') return null;
  return (
    <Button
      size="small"
      loading={running}
      aria-label={t('jobs.retryOf', { name: job.text })}
      onClick={() => void ask('retry')}
    >
      {t('jobs.retry')}
    </Button>
  );
}
