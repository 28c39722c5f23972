import { useMemo } from 'react';
import { useFormat, useStore, type Format } from '@livery/console-sdk';
import type { Key } from '../messages';
import { useText } from '../text';
import type {
  Aggregate,
  Catalogue,
  CatalogueField,
  Comparison,
  Criterion,
  CriterionValue,
  Named,
  Reach,
  Unit,
  ValueType,
  Window,
} from './model';
import { groupOf, isAggregate, reachOf, typeOf } from './tree';

type Say = (key: Key, values?: Record<string, string | number>) => string;

/** A criterion in words. */
export interface Words {
  /** All of it in one line. */
  text: (one: Criterion) => string;
  /** One clause that is no group. */
  clause: (one: Comparison | Aggregate, reach?: Reach) => string;
  /** What an aggregate makes of which items. */
  made: (one: Aggregate) => string;
  /** What a clause comes to. */
  actual: (one: Comparison | Aggregate, actual: unknown) => string;
}

const nameOf = (all: readonly Named[], id: string | undefined) =>
  all.find((one) => one.id === id)?.name ?? id ?? '';

/** Says criteria in the reader's language. */
export function useWords(catalogue: Catalogue | undefined): Words | undefined {
  const { t } = useText();
  const format = useFormat();
  const currency = useStore().currency;
  return useMemo(
    () => catalogue && wordsOf(catalogue, t, format, currency),
    [catalogue, t, format, currency],
  );
}

export function wordsOf(
  catalogue: Catalogue,
  t: Say,
  format: Format,
  currency: string | undefined,
): Words {
  const everywhere = reachOf(catalogue);
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const length = (count: number | null, unit: Unit) =>
    count === null ? `… ${nameOf(catalogue.units, unit)}` : t(`criteria.length.${unit}`, { count });

  const day = (value: CriterionValue) => {
    if (typeof value === 'object' && value !== null && 'ago' in value)
      return t('criteria.ago', { length: length(value.ago, value.unit) });
    if (typeof value === 'object' && value !== null && 'ahead' in value)
      return t('criteria.ahead', { length: length(value.ahead, value.unit) });
    return format.date(value as string);
  };

  const one = (value: CriterionValue, type: ValueType | undefined, field?: CatalogueField) => {
    if (value === null || value === '') return '…';
    if (typeof value === 'object' && 'amount' in value)
      return value.amount === null
        ? '…'
        : money(format, String(value.amount), value.currency ?? currency);
    if (typeof value === 'object' || type === 'date' || type === 'instant') return day(value);
    if (typeof value === 'boolean') return t(value ? 'criteria.yes' : 'criteria.no');
    if (type === 'choice' || (type === 'id' && (field?.more || field?.choices.length)))
      return nameOf(field?.choices ?? [], String(value));
    return typeof value === 'number' ? format.number(value) : t('criteria.quoted', { text: value });
  };

  const window = (value: Window) => {
    if ('last' in value) return t('criteria.inLast', { length: length(value.last, value.unit) });
    const { from, before } = value;
    const until = before && format.date(lastDay(before));
    if (from && until) return t('criteria.inSpan', { from: format.date(from), to: until });
    if (from) return t('criteria.inFrom', { from: format.date(from) });
    return until ? t('criteria.inUntil', { to: until }) : '';
  };

  const subject = (clause: Comparison | Aggregate, reach: Reach): string => {
    if (!isAggregate(clause)) return nameOf(reach.fields, clause.field);
    const collection = reach.collections.find(({ id }) => id === clause.collection);
    const inside = { fields: collection?.fields ?? [], collections: [] };
    const items = t('criteria.items', {
      items: collection?.name ?? clause.collection,
      where: clause.where ? t('criteria.where', { clause: text(clause.where, inside) }) : '',
      window: clause.window ? window(clause.window) : '',
    });
    const field = nameOf(collection?.fields ?? [], clause.field);
    return tidy(t(`criteria.made.${clause.function}` as Key, { items: tidy(items), field }));
  };

  const clause: Words['clause'] = (said, reach = everywhere) => {
    const type = typeOf(said, reach);
    const field = isAggregate(said) ? undefined : reach.fields.find(({ id }) => id === said.field);
    const each = (said.values ?? []).map((value) => one(value, type, field));
    const between = said.operator === 'between' && each.length === 2;
    const values = between
      ? t('criteria.between', { from: each[0]!, to: each[1]! })
      : each.join(t('criteria.or'));
    const operator = nameOf(catalogue.operators, said.operator);
    return tidy(t('criteria.says', { subject: subject(said, reach), operator, values }));
  };

  const text = (said: Criterion, reach: Reach = everywhere): string => {
    const inGroup = groupOf(said);
    if (inGroup) {
      if (inGroup.of.length === 0)
        return t(inGroup.joint === 'all' ? 'criteria.everybody' : 'criteria.nobody');
      const each = inGroup.of.map((part) =>
        groupOf(part) && inGroup.of.length > 1
          ? t('criteria.together', { clause: text(part, reach) })
          : text(part, reach),
      );
      return each.join(t(inGroup.joint === 'all' ? 'criteria.and' : 'criteria.orElse'));
    }
    if ('not' in said) return t('criteria.notSo', { clause: text(said.not, reach) });
    return clause(said as Comparison | Aggregate, reach);
  };

  const actual: Words['actual'] = (said, value) => {
    const type = typeOf(said, everywhere);
    if (value === null || value === undefined) return t('criteria.actualMissing');
    if (type === 'date') return format.date(String(value));
    if (type === 'instant') return format.dateTime(String(value));
    const field = isAggregate(said)
      ? undefined
      : everywhere.fields.find(({ id }) => id === said.field);
    return one(value as CriterionValue, type, field);
  };
  return { text, clause, made: (said) => subject(said, everywhere), actual };
}

function money(format: Format, amount: string, currency: string | undefined): string {
  return currency && /^[A-Z]{3}$/.test(currency) ? format.money({ amount, currency }) : amount;
}

/** The last day of a window that ends before another one. */
export function lastDay(before: string): string {
  return shifted(before, -1);
}

/** The day after the last one of a window. */
export function dayAfter(last: string): string {
  return shifted(last, 1);
}

function shifted(day: string, by: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + by * 86_400_000;
  return Number.isNaN(time) ? day : new Date(time).toISOString().slice(0, 10);
}
