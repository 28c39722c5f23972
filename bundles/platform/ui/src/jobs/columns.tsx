import { Button } from 'antd';
import { Clipped, NOTHING, useFormat, type Column } from '@livery/console-sdk';
import type { Job } from '../model';
import { useText } from '../text';
import { JobActions } from './JobActions';
import { JobState } from './JobState';

interface Actions {
  mayManage: boolean;
  onLog: (job: Job) => void;
  onChanged: (job: Job) => void;
}

export function useJobColumns({ mayManage, onLog, onChanged }: Actions): Column<Job>[] {
  const { t } = useText();
  const format = useFormat();
  const time = (at: string | null) =>
    at ? <span className="lv-nowrap lv-numbers">{format.dateTime(at)}</span> : NOTHING;
  return [
    {
      key: 'text',
      title: t('jobs.job'),
      heading: true,
      render: (job) => (
        <>
          <Button type="link" className="lv-inline" onClick={() => onLog(job)}>
            {job.text}
          </Button>
          {job.parameters.code && (
            <div className="lv-quiet lv-small">
              <code className="lv-code">{job.parameters.code}</code>
            </div>
          )}
        </>
      ),
    },
    { key: 'state', title: t('jobs.state'), render: (job) => <JobState job={job} /> },
    {
      key: 'reason',
      title: t('jobs.reason'),
      render: ({ reason }) => (reason ? <Clipped text={reason.text} lines={3} /> : NOTHING),
    },
    {
      key: 'by',
      title: t('jobs.by'),
      render: ({ requestedBy }) => requestedBy?.name ?? t('audit.platform'),
    },
    { key: 'created', title: t('jobs.created'), render: ({ createdAt }) => time(createdAt) },
    { key: 'ended', title: t('jobs.ended'), render: ({ endedAt }) => time(endedAt) },
    ...(mayManage
      ? [
          {
            key: 'actions',
            title: t('jobs.actions'),
            actions: true,
            align: 'end' as const,
            render: (job: Job) => <JobActions job={job} onChanged={onChanged} />,
          },
        ]
      : []),
  ];
}
