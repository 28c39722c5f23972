import { useEffect, useMemo, useState } from 'react';
import { useApi } from '@livery/console-sdk';
import type { Key } from '../messages';
import { useText } from '../text';
import type { Catalogue, CatalogueField, Comparison, Criterion, Named } from './model';
import { groupOf, isAggregate, isCriterion } from './tree';

/** How many are looked up at a time. */
const MOST = 100;

/** What is said of what a list does not have any more. */
const GONE: Readonly<Record<string, Key>> = {
  'surveys/titles': 'criteria.goneSurvey',
  'surveys/questions': 'criteria.goneQuestion',
};

/** Ids by the list that has their names. */
export type Ids = Record<string, string[]>;

/** Names by the list that has them and the id; null for what is not there any more. */
export type Names = Record<string, Record<string, string | null>>;

/** What criteria name of which the catalogue, that holds only the newest, has no name. */
export function unnamed(catalogue: Catalogue, criteria: readonly Criterion[]): Ids {
  const found: Record<string, Set<string>> = {};
  const look = (one: Criterion, fields: readonly CatalogueField[]): void => {
    const inGroup = groupOf(one);
    if (inGroup) return inGroup.of.forEach((part) => look(part, fields));
    if ('not' in one) return look(one.not, fields);
    if (isAggregate(one)) {
      const of = catalogue.collections.find(({ id }) => id === one.collection);
      if (one.where) look(one.where, of?.fields ?? []);
      return;
    }
    const { field, values } = one as Comparison;
    const { more, choices } = fields.find(({ id }) => id === field) ?? {};
    if (!more) return;
    for (const value of (values ?? []).map(String)) {
      if (!choices?.some(({ id }) => id === value)) (found[more] ??= new Set()).add(value);
    }
  };
  for (const one of criteria) look(one, catalogue.fields);
  return Object.fromEntries(Object.entries(found).map(([path, ids]) => [path, [...ids].sort()]));
}

/** The catalogue with what was looked up among its choices. */
export function withNames(
  catalogue: Catalogue,
  names: Names,
  gone: (path: string) => string,
): Catalogue {
  const filled = (field: CatalogueField): CatalogueField => {
    const { more, choices } = field;
    const found = more ? Object.entries(names[more] ?? {}) : [];
    if (!more || found.length === 0) return field;
    const named = found.map(([id, name]) => ({ id, name: name ?? gone(more) }));
    return { ...field, choices: [...choices, ...named] };
  };
  return {
    ...catalogue,
    fields: catalogue.fields.map(filled),
    collections: catalogue.collections.map((one) => ({ ...one, fields: one.fields.map(filled) })),
  };
}

/**
 * A catalogue in which all has a name that these criteria name: what was asked in an older survey is looked up, and of
 * what was removed it is said.
 */
export function useNames(
  catalogue: Catalogue | undefined,
  criteria: readonly unknown[],
): Catalogue | undefined {
  const { t } = useText();
  const api = useApi();
  const [names, setNames] = useState<Names>({});
  const wanted = JSON.stringify(catalogue ? unnamed(catalogue, criteria.filter(isCriterion)) : {});
  useEffect(() => {
    const over = new AbortController();
    const lookUp = async (path: string, ids: readonly string[]) => {
      const query = { ids: ids.join(',') };
      const { items } = await api.get<{ items: Named[] }>(path, { query, signal: over.signal });
      const found = Object.fromEntries(
        ids.map((id) => [id, items.find((one) => one.id === id)?.name ?? null]),
      );
      setNames((known) => ({ ...known, [path]: { ...known[path], ...found } }));
    };
    for (const [path, ids] of Object.entries(JSON.parse(wanted) as Ids)) {
      for (let from = 0; from < ids.length; from += MOST) {
        // What cannot be looked up now stays as it is written.
        lookUp(path, ids.slice(from, from + MOST)).catch(() => undefined);
      }
    }
    return () => over.abort();
  }, [api, wanted]);
  return useMemo(
    () => catalogue && withNames(catalogue, names, (path) => t(GONE[path] ?? 'criteria.goneOther')),
    [catalogue, names, t],
  );
}
