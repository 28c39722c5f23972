import { WRITE } from '../model';
import { WRITE_LEADS, WRITE_TASKS, type PersonRef } from '../work';

export const BULK = 'crm.customers.bulk';
export const EXPORT = 'crm.lists.export';

/** What can be done with many, and what doing it with one asks for. */
const ACTIONS = {
  customers: { tag: WRITE, untag: WRITE, advise: WRITE, task: WRITE_TASKS },
  tasks: {
    'assign-task': WRITE_TASKS,
    'set-due': WRITE_TASKS,
    complete: WRITE_TASKS,
    drop: WRITE_TASKS,
  },
  leads: { 'assign-lead': WRITE_LEADS, sleep: WRITE_LEADS, lose: WRITE_LEADS },
} as const;

/** The lists with whose records something can be done at once. */
export type BulkList = keyof typeof ACTIONS;
export type Action = { [List in BulkList]: keyof (typeof ACTIONS)[List] }[BulkList];

/** What somebody may do with many of a list. */
export function actionsOf(list: BulkList, can: (permission: string) => boolean): Action[] {
  if (!can(BULK)) return [];
  const actions = Object.entries(ACTIONS[list]) as [Action, string][];
  return actions.filter(([, permission]) => can(permission)).map(([action]) => action);
}

/** What is done with many records of a list, and how far that is. */
export interface Bulk {
  id: string;
  list: BulkList;
  action: Action;
  tag: string | null;
  /** Of tasks. */
  title: string | null;
  /** Of leads that are lost or sleep. */
  reason: string | null;
  /** For how many it was confirmed. */
  records: number;
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
