import type {
  Aggregate,
  Catalogue,
  CatalogueField,
  Collection,
  Comparison,
  Criterion,
  CriterionValue,
  Reach,
  ValueType,
} from './model';

/** How many of a group there are, and which word joins them. */
export type Joint = 'all' | 'any';

export const isComparison = (one: Criterion): one is Comparison =>
  'field' in one && !('collection' in one);
export const isAggregate = (one: Criterion): one is Aggregate => 'collection' in one;

/** The clauses of a group and how they are joined; nothing of other clauses. */
export function groupOf(one: Criterion): { joint: Joint; of: Criterion[] } | undefined {
  if ('all' in one) return { joint: 'all', of: one.all };
  if ('any' in one) return { joint: 'any', of: one.any };
  return undefined;
}

export function group(joint: Joint, of: Criterion[]): Criterion {
  return joint === 'all' ? { all: of } : { any: of };
}

/** With which operators each type goes. */
const OPERATORS: Readonly<Record<ValueType, readonly string[]>> = {
  text: ['is', 'starts-with', 'contains', 'known', 'missing'],
  number: ['at-least', 'at-most', 'more-than', 'less-than', 'between', 'is', 'known', 'missing'],
  money: ['at-least', 'at-most', 'more-than', 'less-than', 'between', 'is', 'known', 'missing'],
  date: ['before', 'from', 'between', 'is', 'known', 'missing'],
  instant: ['before', 'from', 'between', 'is', 'known', 'missing'],
  choice: ['is', 'known', 'missing'],
  'yes-no': ['is', 'known', 'missing'],
  id: ['is', 'known', 'missing'],
};

/** What an aggregate comes to. */
export function madeType(made: Aggregate, collection: Collection | undefined): ValueType {
  if (made.function === 'first' || made.function === 'last') return 'instant';
  if (made.function === 'sum')
    return collection?.fields.find(({ id }) => id === made.field)?.type ?? 'number';
  return 'number';
}

/** The fields that a function can be made of. */
export function madeOf(name: string, collection: Collection): CatalogueField[] {
  if (name === 'sum')
    return collection.fields.filter(({ type }) => type === 'number' || type === 'money');
  return name === 'distinct' ? collection.fields.filter(({ type }) => type !== 'money') : [];
}

/** The operators of a clause, in the order in which they are offered. */
export function operatorsOf(clause: Comparison | Aggregate, type: ValueType): readonly string[] {
  const all = OPERATORS[type] ?? OPERATORS.text;
  // Of no item there is still a number: it is never missing.
  const always = isAggregate(clause) && !['first', 'last', 'days-since'].includes(clause.function);
  return always ? all.filter((one) => one !== 'known' && one !== 'missing') : all;
}

/** What a clause compares, and what it is called. */
export function typeOf(clause: Comparison | Aggregate, reach: Reach): ValueType | undefined {
  if (isAggregate(clause)) {
    return madeType(
      clause,
      reach.collections.find(({ id }) => id === clause.collection),
    );
  }
  return reach.fields.find(({ id }) => id === clause.field)?.type;
}

/** A new clause about a field, ready to be filled in. */
export function comparisonOf(field: CatalogueField): Comparison {
  const operator = OPERATORS[field.type]?.[0] ?? 'is';
  return { field: field.id, operator, ...valuesFor(field.type, operator) };
}

/** A new clause about a collection, ready to be filled in. */
export function aggregateOf(collection: Collection, name: string): Aggregate {
  const field = madeOf(name, collection)[0]?.id;
  const start: Aggregate = {
    collection: collection.id,
    function: name,
    ...(field ? { field } : {}),
    operator: '',
  };
  const type = madeType(start, collection);
  const operator = name === 'days-since' ? 'more-than' : (operatorsOf(start, type)[0] ?? 'is');
  const first = name === 'count' || name === 'distinct' ? [1] : undefined;
  return { ...start, operator, ...(first ? { values: first } : valuesFor(type, operator)) };
}

/** The values that stand there before any is given. */
export function valuesFor(
  type: ValueType,
  operator: string,
  before: CriterionValue[] = [],
): { values?: CriterionValue[] } {
  if (operator === 'known' || operator === 'missing') return {};
  if (type === 'yes-no') return { values: before.length > 0 ? before : [true] };
  if (operator === 'is' && ['text', 'choice', 'id', 'number'].includes(type))
    return { values: before.filter((one) => one !== null) };
  const empty = type === 'money' ? { amount: null } : null;
  const first = before[0] ?? empty;
  return { values: operator === 'between' ? [first, before[1] ?? empty] : [first] };
}

/** Whether all that a clause needs has been filled in; the server judges the rest. */
export function isComplete(one: Criterion): boolean {
  const inGroup = groupOf(one);
  if (inGroup) return inGroup.of.every(isComplete);
  if ('not' in one) return isComplete(one.not);
  const clause = one as Comparison | Aggregate;
  const subject = isAggregate(clause) ? clause.collection : clause.field;
  if (subject === '' || clause.operator === '') return false;
  if (isAggregate(clause)) {
    if (clause.where && !isComplete(clause.where)) return false;
    const { window } = clause;
    if (window && 'last' in window && window.last === null) return false;
    if (window && !('last' in window) && !window.from && !window.before) return false;
  }
  const { operator, values } = clause;
  if (operator === 'known' || operator === 'missing') return true;
  return values !== undefined && values.length > 0 && values.every(isGiven);
}

function isGiven(value: CriterionValue): boolean {
  if (value === null || value === '') return false;
  if (typeof value !== 'object') return true;
  if ('amount' in value) return value.amount !== null;
  return ('ago' in value ? value.ago : value.ahead) !== null;
}

/** The faults that belong to a clause itself, by its place; those of clauses inside it stand there. */
export function faultsAt(faults: readonly Fault[], at: string, one: Criterion): readonly Fault[] {
  const inGroup = groupOf(one);
  if (inGroup)
    return faults.filter(({ place }) => place === at || place === `${at}/${inGroup.joint}`);
  if ('not' in one) return [];
  const inside = `${at}/where/`;
  const deeper = isAggregate(one) && one.where !== undefined;
  return faults.filter(
    ({ place }) =>
      (place === at || place.startsWith(`${at}/`)) && !(deeper && place.startsWith(inside)),
  );
}

/** What is wrong at a place, a JSON pointer into the criterion. */
export interface Fault {
  place: string;
  detail: string;
}

/** The faults of an answer that lie in the criterion. */
export function faultsIn(errors: readonly { field: string; detail: string }[]): Fault[] {
  return errors
    .filter(({ field }) => /^criterion(\/|$)/.test(field))
    .map(({ field, detail }) => ({ place: field.slice('criterion'.length), detail }));
}

/** The clause at a place. */
export function clauseAt(one: Criterion, at: string): Criterion | undefined {
  let here: unknown = one;
  for (const part of at.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here as Criterion | undefined;
}

/** Whether this looks like a criterion, so that it can be shown clause by clause. */
export function isCriterion(one: unknown): one is Criterion {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return false;
  const map = one as Record<string, unknown>;
  if ('all' in map) return Array.isArray(map.all) && map.all.every(isCriterion);
  if ('any' in map) return Array.isArray(map.any) && map.any.every(isCriterion);
  if ('not' in map) return isCriterion(map.not);
  if (map.where !== undefined && !isCriterion(map.where)) return false;
  if (map.values !== undefined && !Array.isArray(map.values)) return false;
  return typeof map.operator === 'string' && ('field' in map || 'collection' in map);
}

/** What the whole catalogue reaches. */
export function reachOf(catalogue: Catalogue): Reach {
  return { fields: catalogue.fields, collections: catalogue.collections };
}
