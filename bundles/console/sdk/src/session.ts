import { createContext, useCallback, useContext } from 'react';
import { Value, useValue } from './value';

export interface Person {
  id: string;
  name: string;
  displayName: string;
  language: string | null;
}

/** A store of the group: a tenant in which this person has a role. */
export interface Store {
  id: string;
  name: string;
  code: string;
  brand: string | null;
  region: string | null;
  timeZone: string;
  /** ISO 4217. */
  currency?: string;
  permissions: string[];
}

export interface SignedIn {
  person: Person;
  csrf: string;
  /** What they may do in the group; patterns such as `crm.*` occur. */
  permissions: string[];
  tenants: { items: Store[]; next: string | null };
}

export type SessionState =
  | { status: 'loading' }
  | { status: 'unreachable'; fault: unknown }
  | { status: 'signed-out' }
  | { status: 'signed-in' | 'expired'; session: SignedIn };

export const session = new Value<SessionState>({ status: 'loading' });

/** The session ended by itself: what is open stays open until somebody signs in again. */
export function sessionEnded(): void {
  const state = session.get();
  if (state.status === 'signed-in') session.set({ ...state, status: 'expired' });
}

/** Takes over what is new in a session; of many stores, those stay known that are not among its first. */
export function keepSession(found: SignedIn): void {
  const before = session.get();
  const same = 'session' in before && before.session.person.id === found.person.id;
  const { items, next } = found.tenants;
  const first = new Set(items.map((store) => store.id));
  const others =
    same && next ? before.session.tenants.items.filter(({ id }) => !first.has(id)) : [];
  const tenants = { items: [...items, ...others], next };
  session.set({ status: 'signed-in', session: { ...found, tenants } });
}

/** One more store of the person's is known, or what is new of one: just made, or found among many. */
export function addStore(store: Store): void {
  const state = session.get();
  if (!('session' in state)) return;
  const { tenants } = state.session;
  const known = tenants.items.some(({ id }) => id === store.id);
  const items = known
    ? tenants.items.map((one) => (one.id === store.id ? store : one))
    : [...tenants.items, store];
  session.set({ ...state, session: { ...state.session, tenants: { ...tenants, items } } });
}

/** The stores that are known to be this person's: the first of many, and those that were opened. */
export function useStores(): readonly Store[] {
  const state = useValue(session);
  return 'session' in state ? state.session.tenants.items : NO_STORES;
}

const NO_STORES: readonly Store[] = [];

export const StoreContext = createContext<Store | undefined>(undefined);

/** Whose a page is: a store's, or the whole group's. */
export type Scope = 'store' | 'group';

export const ScopeContext = createContext<Scope>('store');

/** Whose page is open: the id of a store, or `group`. */
export function useOwner(): string {
  const store = useContext(StoreContext);
  if (useContext(ScopeContext) === 'group') return 'group';
  if (!store) throw new Error('needs the page of a store');
  return store.id;
}

/** Whether one of the held permissions (`crm.*`, `*.read`, `*`) covers the wanted one. */
export function covers(held: readonly string[], wanted: string): boolean {
  return held.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(wanted);
  });
}

export interface Session {
  person: Person;
  /** What this person may do in the store, or in the group on a page of the group; with patterns. */
  permissions: readonly string[];
  can: (permission: string) => boolean;
  canInGroup: (permission: string) => boolean;
}

const NONE: readonly string[] = [];

/** Who is signed in, and what they may do where they are. */
export function useSession(): Session {
  const state = useValue(session);
  const store = useContext(StoreContext);
  if (!('session' in state)) throw new Error('useSession needs somebody who is signed in');
  const ofGroup = state.session.permissions;
  const inGroup = useContext(ScopeContext) === 'group';
  const permissions = inGroup ? ofGroup : (store?.permissions ?? NONE);
  const can = useCallback((wanted: string) => covers(permissions, wanted), [permissions]);
  const canInGroup = useCallback((wanted: string) => covers(ofGroup, wanted), [ofGroup]);
  return { person: state.session.person, permissions, can, canInGroup };
}

/** The store whose pages are open. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore needs the page of a store');
  return store;
}
