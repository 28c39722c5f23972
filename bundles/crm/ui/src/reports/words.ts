import { NOTHING, useFormat, useLanguage } from '@livery/console-sdk';
import { useText } from '../text';
import type { Days, Definition, Result, ResultRow } from './model';

/** How the parts of a report are written. */
export function useWords(definition: Definition, result: Result) {
  const { t } = useText();
  const format = useFormat();
  const language = useLanguage();
  const { by, bounds } = definition;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });

  const column = ({ from, before }: Days): string => {
    const [year, month] = from.split('-').map(Number) as [number, number];
    if (by === 'year') return String(year);
    if (by === 'quarter') return t('reports.quarter', { year, quarter: Math.ceil(month / 3) });
    if (by === 'month') return `${year}-${String(month).padStart(2, '0')}`;
    if (by === 'week') return format.date(from);
    return [format.date(from), format.date(dayBefore(before))].join(' – ');
  };
  const value = (amount: number): string =>
    result.currency === null
      ? format.number(amount)
      : format.money({ amount: String(amount), currency: result.currency });
  /** On the axis of a chart there is no room for more. */
  const short = (amount: number): string => whole.format(amount);
  const row = ({ value: part, name }: ResultRow): string => {
    if (part === null) return t('reports.missing');
    if (name !== null) return name;
    if (!bounds || bounds.length === 0) return part;
    const begin = Number(part);
    if (begin < 0) return t('reports.below', { number: bounds[0]! });
    const end = bounds[begin + 1];
    return end === undefined
      ? t('reports.from', { number: bounds[begin]! })
      : t('reports.between', { from: bounds[begin]!, before: end });
  };
  const change = (now: number, before: number | undefined): string => {
    if (before === undefined || before === 0) return NOTHING;
    const share = (now - before) / before;
    return (share > 0 ? '+' : '') + format.percent(share);
  };
  return { column, value, short, row, change };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
