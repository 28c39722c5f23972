import { Drawer } from 'antd';
import {
  DataTable,
  Facts,
  NOTHING,
  Nothing,
  useFormat,
  useNarrow,
  usePaged,
  type Column,
} from '@livery/console-sdk';
import type { Job, JobLine } from '../model';
import { useText } from '../text';
import { JobState } from './JobState';

interface JobDrawerProps {
  job: Job;
  onClose: () => void;
}

/** A job and what it said while it worked. */
export function JobDrawer({ job, onClose }: JobDrawerProps) {
  const { t } = useText();
  const format = useFormat();
  const narrow = useNarrow();
  const log = usePaged<JobLine & { id: string }>(`jobs/${job.id}/log`);
  const time = (at: string | null) => (at ? format.dateTime(at) : NOTHING);
  const columns: Column<JobLine>[] = [
    {
      key: 'at',
      title: t('audit.at'),
      render: ({ at }) => <span className="lv-nowrap lv-numbers">{format.dateTime(at)}</span>,
    },
    { key: 'text', title: t('jobs.line'), heading: true, render: ({ text }) => text },
  ];
  return (
    <Drawer open title={job.text} size={narrow ? '100%' : 640} onClose={onClose}>
      <Facts
        facts={[
          { label: t('jobs.state'), value: <JobState job={job} /> },
          { label: t('jobs.reason'), value: job.reason?.text ?? NOTHING },
          { label: t('jobs.node'), value: job.node || NOTHING },
          { label: t('jobs.attempts'), value: job.attempts },
          { label: t('jobs.started'), value: time(job.startedAt) },
          { label: t('jobs.ended'), value: time(job.endedAt) },
        ]}
      />
      <DataTable
        label={t('jobs.log')}
        columns={columns}
        paged={log}
        empty={<Nothing title={t('jobs.noLog')} />}
      />
    </Drawer>
  );
}
