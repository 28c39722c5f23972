import type { Criterion, Window } from '../criteria/model';

export const READ_REPORTS = 'crm.reports.read';
export const WRITE_REPORTS = 'crm.reports.write';

export const PERIODS = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];
export const COMPARISONS = ['before', 'year-before'] as const;
export type Compared = (typeof COMPARISONS)[number];
export const CHARTS = ['bar', 'line', 'pie', 'none'] as const;
export type ChartKind = (typeof CHARTS)[number];
export const AUDIENCES = ['managers', 'marketers', 'advisers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Measure {
  collection: string;
  function: 'count' | 'sum';
  field?: string;
  where?: Criterion;
}

/** What a report asks. */
export interface Definition {
  criterion?: Criterion;
  field?: string;
  /** Of what is added up, in place of one of the customers. */
  itemField?: string;
  bounds?: number[];
  segments?: string[];
  measure: Measure;
  span: Window;
  by?: Period;
  compare?: Compared;
  chart?: ChartKind;
}

export interface Report {
  id: string;
  name: string;
  definition: Definition;
  pinnedFor: Audience | null;
  preset: string | null;
  version: number;
  updatedAt: string;
}

/** One on a dashboard; without an id when it is shipped. */
export interface Pinned {
  id: string | null;
  preset: string | null;
  name: string;
  definition: Definition;
}

export interface Days {
  from: string;
  before: string;
}

export interface ResultRow {
  value: string | null;
  name: string | null;
  customers: number;
  measured: number[];
  before: number[] | null;
  criterion: Criterion;
}

export interface Result {
  columns: Days[];
  before: Days[] | null;
  currency: string | null;
  rows: ResultRow[];
  all: ResultRow;
  more: boolean;
}

/** Revenue of the last year, month by month. */
export const FIRST: Definition = {
  measure: { collection: 'crm.dealings', function: 'sum', field: 'amount' },
  span: { last: 12, unit: 'months' },
  by: 'month',
  chart: 'bar',
};
