export const BULK = 'crm.customers.bulk';
export const EXPORT = 'crm.lists.export';

export const ACTIONS = ['tag', 'untag', 'advise', 'task'] as const;
export type Action = (typeof ACTIONS)[number];

/** What is done with many customers, and how far that is. */
export interface Bulk {
  id: string;
  action: Action;
  customers: number;
  done: number;
  skipped: number;
  undone: number;
  ended: boolean;
  undoable: boolean;
}
