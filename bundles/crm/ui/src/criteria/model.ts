/** Criteria as the API has them, and what they can speak of. */

export type Unit = 'days' | 'weeks' | 'months' | 'years';

export type CriterionValue =
  | string
  | number
  | boolean
  | null
  | { amount: number | null; currency?: string }
  | { ago: number | null; unit: Unit }
  | { ahead: number | null; unit: Unit };

export type Window = { last: number | null; unit: Unit } | { from?: string; before?: string };

export interface Comparison {
  field: string;
  operator: string;
  values?: CriterionValue[];
}

export interface Aggregate {
  collection: string;
  function: string;
  field?: string;
  window?: Window;
  where?: Criterion;
  operator: string;
  values?: CriterionValue[];
}

export type Criterion =
  { all: Criterion[] } | { any: Criterion[] } | { not: Criterion } | Comparison | Aggregate;

export interface Named {
  id: string;
  name: string;
}

export type ValueType =
  'text' | 'number' | 'money' | 'date' | 'instant' | 'choice' | 'yes-no' | 'id';

export interface CatalogueField extends Named {
  type: ValueType;
  operators: string[];
  choices: Named[];
  /** Where choices are only the newest: the list in which all are found. */
  more?: string | null;
}

export interface Collection extends Named {
  timed: boolean;
  functions: string[];
  fields: CatalogueField[];
}

export interface Catalogue {
  population: string;
  fields: CatalogueField[];
  collections: Collection[];
  operators: (Named & { least: number; most: number })[];
  functions: Named[];
  units: Named[];
  limits: { depth: number; clauses: number; values: number };
}

/** What clauses at a place can speak of: of a customer, or of an item of a collection. */
export interface Reach {
  fields: CatalogueField[];
  collections: Collection[];
}

/** What a clause comes to for a customer. */
export interface Explanation {
  at: string;
  holds: boolean;
  actual: unknown;
  of: Explanation[];
}

/** Everybody. */
export const EVERYBODY: Criterion = { all: [] };
