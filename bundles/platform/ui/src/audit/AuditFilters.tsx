import { Button, DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useAudited, useOwner } from '@livery/console-sdk';
import type { AuditEntry } from '../model';
import { useText } from '../text';
import type { FilterInAddress } from './filter';
import { usePeopleSeen } from './people';

interface AuditFiltersProps {
  inAddress: FilterInAddress;
  /** What is shown: its people can be chosen. */
  entries: readonly AuditEntry[];
}

/** Only some of the entries: by what was done, by whom, to what and when. */
export function AuditFilters({ inAddress, entries }: AuditFiltersProps) {
  const { t } = useText();
  const audited = useAudited();
  const { filter, change, narrows, clear } = inAddress;
  const actions = audited.actions(useOwner() === 'group' ? 'group' : 'store');
  const people = usePeopleSeen(entries, filter.person);
  return (
    <div className="lv-toolbar" role="search" aria-label={t('audit.filter')}>
      <Select
        className="lv-filter"
        aria-label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.action}
        onChange={(action) => change({ action })}
        options={actions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        className="lv-filter"
        aria-label={t('audit.person')}
        placeholder={t('audit.anyPerson')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.person}
        onChange={(person) => change({ person })}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Day
        label={t('audit.from')}
        value={filter.from}
        onChange={(from) => change({ from })}
        last={filter.until}
      />
      <Day
        label={t('audit.until')}
        value={filter.until}
        onChange={(until) => change({ until })}
        first={filter.from}
      />
      <SubjectBox value={filter.subject} onChange={(subject) => change({ subject })} />
      {narrows && (
        <Button type="link" onClick={clear}>
          {t('audit.showAll')}
        </Button>
      )}
    </div>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  first?: string | undefined;
  last?: string | undefined;
}

/** A day in the store. */
function Day({ label, value, onChange, first, last }: DayProps) {
  return (
    <DatePicker
      className="lv-filter"
      aria-label={label}
      placeholder={label}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange(day?.format('YYYY-MM-DD'))}
      disabledDate={(day) =>
        (first !== undefined && day.isBefore(first, 'day')) ||
        (last !== undefined && day.isAfter(last, 'day'))
      }
    />
  );
}

interface SubjectBoxProps {
  value: string | undefined;
  onChange: (subject: string | undefined) => void;
}

/** The id of what something was done to: whole, so it is looked for when typing is over. */
function SubjectBox({ value, onChange }: SubjectBoxProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const done = () => onChange(typed.trim() || undefined);
  return (
    <Input
      className="lv-filter"
      aria-label={t('audit.subjectId')}
      placeholder={t('audit.subjectId')}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={done}
      onBlur={done}
      onClear={() => onChange(undefined)}
    />
  );
}
