import type { PersonRef } from '../work';

export const BULK = 'crm.customers.bulk';
export const EXPORT = 'crm.lists.export';

export const ACTIONS = ['tag', 'untag', 'advise', 'task'] as const;
export type Action = (typeof ACTIONS)[number];

/** What is done with many customers, and how far that is. */
export interface Bulk {
  id: string;
  action: Action;
  tag: string | null;
  /** Of tasks. */
  title: string | null;
  /** For how many it was confirmed. */
  customers: number;
  /** How many were found when it began. */
  matched: number;
  state: 'running' | 'done' | 'refused' | 'failed' | 'undoing' | 'undone';
  done: number;
  skipped: number;
  undone: number;
  ended: boolean;
  undoable: boolean;
  requestedBy: PersonRef;
  createdAt: string;
}

/** A list as a workbook. */
export interface ListExport {
  id: string;
  ready: boolean;
  /** It will not be made any more. */
  failed: boolean;
  list: 'customers' | 'leads' | 'tasks' | 'vehicles';
  rows: number;
  bytes: number;
  unmasked: boolean;
  requestedBy: PersonRef;
  createdAt: string;
  expiresAt: string;
}

export const underWay = ({ state }: Bulk) => state === 'running' || state === 'undoing';
