import { Segmented, Tag } from 'antd';
import { useState } from 'react';
import { DataTable, Nothing, Page, usePaged, useRoute } from '@livery/console-sdk';
import { QUARANTINE_STATES, type QuarantineItem, type QuarantineState } from '../model';
import { useText } from '../text';
import { CorrectionDrawer } from './CorrectionDrawer';
import { useQuarantineColumns } from './columns';

/** Records that could not be taken in, each with its reason and a way to put it right. */
export function QuarantinePage() {
  const { t } = useText();
  const { query, setQuery } = useRoute();
  const [opened, setOpened] = useState<QuarantineItem>();
  const state = QUARANTINE_STATES.find((one) => one === query.get('state')) ?? 'open';
  const ofImport = query.get('import') ?? undefined;
  const paged = usePaged<QuarantineItem>('quarantine', {
    import: ofImport,
    connection: query.get('connection'),
    state,
  });
  const columns = useQuarantineColumns(setOpened);
  const file = paged.items[0]?.import.file;
  return (
    <Page title={t('quarantine.title')} subtitle={t('quarantine.subtitle')}>
      <div className="lv-toolbar">
        <Segmented<QuarantineState>
          aria-label={t('quarantine.filter')}
          value={state}
          onChange={(next) => setQuery({ state: next === 'open' ? undefined : next })}
          options={QUARANTINE_STATES.map((one) => ({
            value: one,
            label: t(`quarantine.state.${one}`),
          }))}
        />
        {ofImport && (
          <Tag closable onClose={() => setQuery({ import: undefined })}>
            {file ?? t('quarantine.oneImport')}
          </Tag>
        )}
      </div>
      <DataTable
        label={t('quarantine.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t(`quarantine.none.${state}`)} />}
      />
      <CorrectionDrawer
        item={opened}
        onClose={() => setOpened(undefined)}
        onChanged={() => void paged.reload()}
      />
    </Page>
  );
}
