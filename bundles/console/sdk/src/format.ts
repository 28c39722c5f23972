import { useContext, useMemo } from 'react';
import { useLanguage, type Language } from './language';
import { StoreContext } from './session';
import { knownZone, UTC } from './zone';

export interface Money {
  /** In the currency's own unit: `123.00`. */
  amount: string;
  currency: string;
}

/** Shows values as people of the present store read them. Absent values become a dash. */
export interface Format {
  /** A day; an instant counts as the day that it is in the store. */
  date: (value: string | null | undefined) => string;
  dateTime: (value: string | null | undefined) => string;
  /** "3 minutes ago" within a week, the day before that. */
  ago: (value: string | null | undefined) => string;
  money: (value: Money | null | undefined) => string;
  number: (value: number | null | undefined) => string;
  percent: (value: number) => string;
  bytes: (value: number) => string;
  /** `mm:ss`, or with hours from the first one. */
  duration: (seconds: number) => string;
}

export const NOTHING = '–';
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** The store's time zone by a name that this browser knows; the browser's own without a store. */
export function useTimeZone(): string {
  const store = useContext(StoreContext);
  return store ? knownZone(store.timeZone) : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Formats for the present language and the present store's time zone. */
export function useFormat(): Format {
  const language = useLanguage();
  const store = useContext(StoreContext);
  return useMemo(() => formatOf(language, store?.timeZone), [language, store?.timeZone]);
}

export function formatOf(language: Language, timeZone?: string): Format {
  const known = timeZone === undefined ? undefined : knownZone(timeZone);
  const zone = known === undefined ? {} : { timeZone: known };
  // Not the store's own hour: said, so that nobody takes it for it.
  const mark = known === UTC && timeZone !== UTC ? ` ${UTC}` : '';
  const days: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { dateStyle: 'medium' }
      : { year: 'numeric', month: '2-digit', day: '2-digit' };
  const day = new Intl.DateTimeFormat(language, { ...days, ...zone });
  const bareDay = new Intl.DateTimeFormat(language, { ...days, timeZone: 'UTC' });
  const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const time = new Intl.DateTimeFormat(language, { ...hour, ...zone });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

  const date: Format['date'] = (value) =>
    given(value, (text) =>
      DAY_ONLY.test(text) ? bareDay.format(new Date(text)) : day.format(new Date(text)),
    );
  const dateTime: Format['dateTime'] = (value) =>
    given(value, (text) => `${day.format(new Date(text))} ${time.format(new Date(text))}${mark}`);

  return {
    date,
    dateTime,
    ago: (value) =>
      given(value, (text) => {
        const seconds = (Date.parse(text) - Date.now()) / 1000;
        if (Math.abs(seconds) > 7 * 86_400) return date(text);
        const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
        return step
          ? relative.format(Math.trunc(seconds / step[1]), step[0])
          : relative.format(0, 'second');
      }),
    money: (value) =>
      value
        ? new Intl.NumberFormat(language, {
            style: 'currency',
            currency: value.currency,
            currencyDisplay: 'narrowSymbol',
          }).format(value.amount as Intl.StringNumericLiteral)
        : NOTHING,
    number: (value) => (value === null || value === undefined ? NOTHING : number.format(value)),
    percent: (value) => percent.format(value),
    bytes: (value) => {
      const units = ['B', 'KB', 'MB', 'GB', 'TB'];
      const step = value < 1 ? 0 : Math.min(4, Math.floor(Math.log2(value) / 10));
      return `${size.format(value / 1024 ** step)} ${units[step]}`;
    },
    duration: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      const parts = [Math.floor(whole / 60) % 60, whole % 60].map((n) => `${n}`.padStart(2, '0'));
      return whole >= 3600 ? [Math.floor(whole / 3600), ...parts].join(':') : parts.join(':');
    },
  };
}

function given(value: string | null | undefined, show: (value: string) => string): string {
  if (!value || Number.isNaN(Date.parse(value))) return NOTHING;
  return show(value);
}
