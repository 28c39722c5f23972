export const READ_PERSONS = 'crm.persons.read';
export const MANAGE_PERSONS = 'crm.persons.manage';

export interface StoreRef {
  id: string;
  code: string;
  name: string;
}

/** By what customers of different stores are known to be one; the surest first. */
export type KeyKind = 'identity-number' | 'uscc' | 'mobile-and-name';

/** The same human or company as customer of several stores. */
export interface GroupPerson {
  id: string;
  since: string;
  customers: { id: string; store: StoreRef; reason: KeyKind; linkedAt: string }[];
}

/** Two customers who are different, whatever they share. */
export interface Separation {
  id: string;
  one: Side;
  other: Side;
  at: string;
}

export interface Side {
  customer: string;
  store: StoreRef;
}

/** The customer in another store. */
export interface Elsewhere {
  store: StoreRef;
  knownSince: string;
  dealings: number | null;
  lastDealingOn: string | null;
}
