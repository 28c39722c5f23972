import { Segmented, Tag } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  usePaged,
  useResource,
  useRoute,
  useSession,
  type Resource,
} from '@livery/console-sdk';
import { ConnectionFilter } from '../connections/ConnectionFilter';
import {
  QUARANTINE_STATES,
  READ_CONNECTIONS,
  type QuarantineFilter,
  type QuarantineItem,
  type QuarantineState,
  type QuarantineSummary,
} from '../model';
import { useText } from '../text';
import { BulkActions } from './BulkActions';
import { CorrectionDrawer } from './CorrectionDrawer';
import { useQuarantineColumns } from './columns';
import { ReasonFilter } from './ReasonFilter';

/** Records that could not be taken in, each with its reason and a way to put it right. */
export function QuarantinePage() {
  const { t } = useText();
  const { can } = useSession();
  const { query, setQuery } = useRoute();
  const [opened, setOpened] = useState<QuarantineItem>();
  const state = QUARANTINE_STATES.find((one) => one === query.get('state')) ?? 'open';
  const ofImport = query.get('import') ?? undefined;
  const filter: QuarantineFilter = {
    import: ofImport,
    connection: query.get('connection') ?? undefined,
    state,
    code: query.get('code') ?? undefined,
  };
  const paged = usePaged<QuarantineItem>('quarantine', { ...filter });
  const summary = useSummary(filter);
  const editable = state === 'open' || state === 'waiting';
  const reload = () => {
    void paged.reload();
    void summary.reload();
  };
  const columns = useQuarantineColumns(setOpened);
  const file = paged.items[0]?.import.file;
  return (
    <Page title={t('quarantine.title')} subtitle={t('quarantine.subtitle')}>
      <div className="lv-toolbar">
        <Segmented<QuarantineState>
          aria-label={t('quarantine.filter')}
          value={state}
          onChange={(next) =>
            setQuery({ state: next === 'open' ? undefined : next, code: undefined })
          }
          options={QUARANTINE_STATES.map((one) => ({
            value: one,
            label: t(`quarantine.state.${one}`),
          }))}
        />
        {can(READ_CONNECTIONS) && (
          <ConnectionFilter
            value={filter.connection}
            onChange={(connection) => setQuery({ connection, code: undefined })}
          />
        )}
        <ReasonFilter
          reasons={summary.value?.reasons ?? []}
          value={filter.code}
          onChange={(code) => setQuery({ code })}
        />
        {ofImport && (
          <Tag closable onClose={() => setQuery({ import: undefined })}>
            {file ?? t('quarantine.oneImport')}
          </Tag>
        )}
        {editable && <BulkActions summary={summary.value} filter={filter} onDone={reload} />}
      </div>
      <DataTable
        label={t('quarantine.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t(`quarantine.none.${state}`)} />}
      />
      <CorrectionDrawer item={opened} onClose={() => setOpened(undefined)} onChanged={reload} />
    </Page>
  );
}

function useSummary(filter: QuarantineFilter): Resource<QuarantineSummary> {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return useResource(`quarantine/summary?${new URLSearchParams(set)}`);
}
