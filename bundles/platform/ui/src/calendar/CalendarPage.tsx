import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  ProblemPage,
  Section,
  Status,
  useApi,
  useFormat,
  useNarrow,
  useNotify,
  useResource,
  useSession,
  useStore,
  useTimeZone,
  type Problem,
} from '@livery/console-sdk';
import { MANAGE_CALENDARS } from '../model';
import { FormSkeleton } from '../settings/FormSkeleton';
import { useText } from '../text';
import { useDayColumns, useHolidayColumns } from './columns';
import { DayDrawer } from './DayDrawer';
import type { DayHours, Holiday, Hours, OpenNow } from './model';
import { ImportProblem, Transfer } from './Transfer';
import { usePagedDays } from './usePagedDays';
import { WeekForm } from './WeekForm';

/** When the store is open. */
export function CalendarPage() {
  const { t } = useText();
  const { can } = useSession();
  const store = useStore();
  const zone = useTimeZone();
  const narrow = useNarrow();
  const api = useApi();
  const notify = useNotify();
  const hours = useResource<Hours>('calendar');
  const now = useResource<OpenNow>('calendar/open');
  const days = usePagedDays<DayHours>('calendar/days');
  const holidays = usePagedDays<Holiday>('calendar/holidays');
  const [editing, setEditing] = useState<DayHours | 'new'>();
  const [problem, setProblem] = useState<Problem>();
  const mayChange = can(MANAGE_CALENDARS);

  const reload = () => void Promise.all([hours.reload(), now.reload(), days.reload()]);
  const remove = async ({ day }: DayHours) => {
    try {
      await api.delete(`calendar/days/${day}`);
    } catch (fault) {
      notify.failed(fault);
    }
    reload();
  };
  const dayColumns = useDayColumns(
    mayChange ? { onChange: setEditing, onRemove: (one) => void remove(one) } : undefined,
  );
  const holidayColumns = useHolidayColumns();

  if (hours.problem && !hours.value) {
    return <ProblemPage problem={hours.problem} onRetry={reload} />;
  }
  const actions = (
    <Transfer
      path="calendar"
      fileName={`calendar-${store.code}.json`}
      canImport={mayChange}
      onImported={reload}
      onProblem={setProblem}
    />
  );
  return (
    <Page
      title={
        <>
          {t('calendar.title')} {now.value && <OpenTag now={now.value} />}
        </>
      }
      subtitle={t('calendar.subtitle', { zone })}
      actions={actions}
    >
      {problem && <ImportProblem problem={problem} />}
      {hours.value ? (
        <WeekForm
          key={hours.value.version}
          hours={hours.value}
          readOnly={!mayChange}
          onSaved={(saved) => {
            hours.set(saved);
            void now.reload();
          }}
          onStale={reload}
        />
      ) : (
        <FormSkeleton narrow={narrow} />
      )}
      <Section
        title={t('calendar.days')}
        flush
        extra={
          mayChange && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
              {t('calendar.addDay')}
            </Button>
          )
        }
      >
        <DataTable
          label={t('calendar.days')}
          columns={dayColumns}
          paged={days}
          empty={<Nothing title={t('calendar.noDays')} hint={t('calendar.noDaysHint')} />}
        />
      </Section>
      <Section title={t('calendar.holidaysOfRegion')} flush>
        <DataTable
          label={t('calendar.holidaysOfRegion')}
          columns={holidayColumns}
          paged={holidays}
          empty={<Nothing title={t('calendar.noHolidays')} hint={t('calendar.noHolidaysHint')} />}
        />
      </Section>
      <DayDrawer day={editing} onClose={() => setEditing(undefined)} onSaved={reload} />
    </Page>
  );
}

/** Whether the store is open now, and when it is next. */
function OpenTag({ now }: { now: OpenNow }) {
  const { t } = useText();
  const format = useFormat();
  if (now.open) return <Status tone="good" text={t('calendar.openNow')} />;
  const next = now.next ? t('calendar.opens', { at: format.dateTime(now.next) }) : undefined;
  return <Status tone="quiet" text={next ?? t('calendar.neverOpens')} />;
}
