import { Button, Switch } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, Section, useApi, useLanguage, useNotify } from '@livery/console-sdk';
import { useText } from '../text';
import { weekdayName, WEEKDAYS, type Hours } from './model';
import { ShiftFields } from './ShiftFields';

interface WeekFormProps {
  hours: Hours;
  readOnly: boolean;
  onSaved: (hours: Hours) => void;
  /** Somebody else has changed the hours. */
  onStale: () => void;
}

/** The usual hours of a store. */
export function WeekForm({ hours, readOnly, onSaved, onStale }: WeekFormProps) {
  const { t } = useText();
  const language = useLanguage();
  const api = useApi();
  const notify = useNotify();
  const [draft, setDraft] = useState<Pick<Hours, 'week' | 'holidays'>>();
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  const shown = draft ?? hours;

  const save = async () => {
    setSaving(true);
    setProblem(undefined);
    try {
      const { week, holidays } = shown;
      const ifMatch = hours.version;
      onSaved(await api.patch<Hours>('calendar', { week, holidays }, { ifMatch }));
      setDraft(undefined);
      notify.done(t('calendar.saved'));
    } catch (fault) {
      const found = Problem.from(fault);
      setProblem(found);
      if (found.status === 412) onStale();
    }
    setSaving(false);
  };
  return (
    <Section title={t('calendar.hours')}>
      {problem && problem.errors.length === 0 && <ProblemNote problem={problem} />}
      {WEEKDAYS.map((day) => {
        const name = weekdayName(day, language);
        const fault = problem?.errors.find(({ field }) => field.startsWith(`week.${day}`));
        return (
          <div className="lv-day" key={day}>
            <strong>{name}</strong>
            <div>
              <ShiftFields
                label={name}
                value={shown.week[day]}
                disabled={readOnly}
                onChange={(shifts) =>
                  setDraft({
                    holidays: shown.holidays,
                    week: { ...shown.week, [day]: shifts },
                  })
                }
              />
              {fault && (
                <div className="lv-bad" role="alert">
                  {fault.detail}
                </div>
              )}
            </div>
          </div>
        );
      })}
      <div className="lv-day">
        <strong>{t('calendar.holidays')}</strong>
        <div className="lv-shifts">
          <Switch
            id="keeps-holidays"
            disabled={readOnly}
            checked={shown.holidays}
            onChange={(holidays) => setDraft({ week: shown.week, holidays })}
          />
          <label htmlFor="keeps-holidays">{t('calendar.keepsHolidays')}</label>
        </div>
      </div>
      {!readOnly && (
        <div className="lv-actions">
          <Button type="primary" disabled={!draft} loading={saving} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
          <Button disabled={!draft || saving} onClick={() => setDraft(undefined)}>
            {t('settings.discard')}
          </Button>
        </div>
      )}
    </Section>
  );
}
