import { Select } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useOwner,
  usePaged,
  usePolling,
  useRoute,
  useSession,
  useTimeZone,
} from '@livery/console-sdk';
import { JOB_STATES, MANAGE_JOBS, type Job } from '../model';
import { useText } from '../text';
import { useJobColumns } from './columns';
import { JobDrawer } from './JobDrawer';
import { hasEnded } from './JobState';
import { StartJob } from './StartJob';

const EVERY = 3_000;

/** What works in the background, of a store or of the group. */
export function JobsPage() {
  const { t } = useText();
  const where = useOwner() === 'group' ? 'group' : 'store';
  const zone = useTimeZone();
  const { can } = useSession();
  const { query, setQuery } = useRoute();
  const state = query.get('state') ?? undefined;
  const paged = usePaged<Job>('jobs', { state });
  const [open, setOpen] = useState<string>();
  const mayManage = can(MANAGE_JOBS);
  const columns = useJobColumns({
    mayManage,
    onLog: ({ id }) => setOpen(id),
    onChanged: () => void paged.reload(),
  });
  usePolling(async () => {
    if (!paged.items.every(hasEnded)) await paged.reload();
  }, EVERY);
  const shown = paged.items.find(({ id }) => id === open);
  return (
    <Page
      title={t('jobs.title')}
      subtitle={t(`jobs.subtitle.${where}`, { zone })}
      actions={mayManage && <StartJob onStarted={() => void paged.reload()} />}
    >
      <div className="lv-toolbar">
        <Select
          className="lv-filter"
          aria-label={t('jobs.state')}
          placeholder={t('jobs.anyState')}
          allowClear
          value={state}
          popupMatchSelectWidth={false}
          options={JOB_STATES.map((one) => ({ value: one, label: t(`jobs.state.${one}`) }))}
          onChange={(next: string | undefined) => setQuery({ state: next })}
        />
      </div>
      <DataTable
        label={t('jobs.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('jobs.none')} hint={t('jobs.noneHint')} />}
      />
      {shown && <JobDrawer job={shown} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
