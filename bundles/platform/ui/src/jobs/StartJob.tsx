import { Select } from 'antd';
import { useState } from 'react';
import { useApi, useNotify, useResource } from '@livery/console-sdk';
import type { Job, JobKind } from '../model';
import { useText } from '../text';

/** Starts a recurring job now. */
export function StartJob({ onStarted }: { onStarted: (job: Job) => void }) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const kinds = useResource<{ items: JobKind[] }>('jobs/kinds');
  const [running, setRunning] = useState(false);
  const start = async (kind: string) => {
    setRunning(true);
    try {
      const job = await api.post<Job>('jobs', { kind });
      notify.done(t('jobs.startedNow', { name: job.text }));
      onStarted(job);
    } catch (fault) {
      notify.failed(fault);
    }
    setRunning(false);
  };
  return (
    <Select<string>
      className="lv-filter"
      aria-label={t('jobs.start')}
      placeholder={t('jobs.start')}
      value={null as unknown as string}
      loading={running}
      disabled={running}
      popupMatchSelectWidth={false}
      options={(kinds.value?.items ?? []).map(({ name, text }) => ({ value: name, label: text }))}
      onChange={(kind) => void start(kind)}
    />
  );
}
