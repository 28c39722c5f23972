import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useApi,
  useLanguage,
  useNotify,
  useRoute,
  useSession,
  useStores,
  type Problem,
} from '@livery/console-sdk';
import { MANAGE_CALENDARS } from '../model';
import { useText } from '../text';
import { useHolidayColumns } from './columns';
import { HolidayDrawer } from './HolidayDrawer';
import type { Holiday } from './model';
import { ImportProblem, Transfer } from './Transfer';
import { usePagedDays } from './usePagedDays';

const USUAL = ['CN', 'HK', 'MO', 'TW'];

/** The holidays and make-up workdays of a region, for all its stores. */
export function HolidaysPage() {
  const { t } = useText();
  const { can } = useSession();
  const language = useLanguage();
  const api = useApi();
  const notify = useNotify();
  const stores = useStores();
  const { query, setQuery } = useRoute();
  const region = query.get('region') ?? 'CN';
  const paged = usePagedDays<Holiday>(`holidays/${encodeURIComponent(region)}`);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Holiday | 'new'>();
  const [problem, setProblem] = useState<Problem>();
  const mayChange = can(MANAGE_CALENDARS);

  const reload = () => void paged.reload();
  const remove = async ({ day }: Holiday) => {
    try {
      await api.delete(`holidays/${region}/${day}`);
    } catch (fault) {
      notify.failed(fault);
    }
    reload();
  };
  const columns = useHolidayColumns(
    mayChange ? { onChange: setEditing, onRemove: (one) => void remove(one) } : undefined,
  );
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const known = [...USUAL, ...stores.flatMap((one) => one.region ?? []), region];
  // Any region can be opened by its code: not all stores are known here.
  const code = typed.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && names.of(code) !== code) known.push(code);
  const regions = [...new Set(known)];
  const actions = (
    <>
      <Transfer
        path={`holidays/${region}`}
        fileName={`holidays-${region}.json`}
        canImport={mayChange}
        onImported={reload}
        onProblem={setProblem}
      />
      {mayChange && (
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('calendar.addHoliday')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('holidays.title')} subtitle={t('holidays.subtitle')} actions={actions}>
      <div className="lv-toolbar">
        <Select
          className="lv-filter"
          aria-label={t('tenant.region')}
          value={region}
          options={regions.map((one) => ({
            value: one,
            label: `${names.of(one) ?? one} (${one})`,
          }))}
          showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
          popupMatchSelectWidth={false}
          onChange={(next: string) => setQuery({ region: next })}
        />
      </div>
      {problem && <ImportProblem problem={problem} />}
      <DataTable
        label={t('holidays.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('calendar.noHolidays')} hint={t('holidays.noneHint')} />}
      />
      <HolidayDrawer
        region={region}
        holiday={editing}
        onClose={() => setEditing(undefined)}
        onSaved={reload}
      />
    </Page>
  );
}
