import { useQuery } from '@tanstack/react-query';
import { apiFor, type Page } from './api';
import { Problem } from './problem';
import { reads } from './reads';
import { addStore, session, useStores, type Store } from './session';
import { useValue } from './value';

const STORES = '/api/v1/group/tenants';
const AGAIN = 5000;
const api = apiFor();

/** A store of the person's, which is asked for when it is not among those that are known. */
export interface FoundStore {
  /** Absent while it is looked for, and when the person has none of this id. */
  store: Store | undefined;
  looking: boolean;
}

/** Finds a store of the person who is signed in; while the server cannot be reached, it goes on looking. */
export function useFoundStore(id: string | undefined): FoundStore {
  const state = useValue(session);
  const known = useStores().find((store) => store.id === id);
  const person = 'session' in state ? state.session.person.id : '';
  const found = useQuery(
    {
      queryKey: ['store', person, id],
      queryFn: ({ signal }) => find(person, id ?? '', signal),
      enabled: id !== undefined && known === undefined && state.status === 'signed-in',
      retry: (_, fault) => isPassing(Problem.from(fault)),
      retryDelay: AGAIN,
    },
    reads,
  );
  const looking = id !== undefined && !known && (found.isFetching || found.isPending);
  return { store: known ?? found.data ?? undefined, looking };
}

async function find(person: string, id: string, signal: AbortSignal): Promise<Store | null> {
  const { items } = await api.get<Page<Store>>(STORES, { query: { id }, signal });
  const store = items[0] ?? null;
  const now = session.get();
  // Somebody else may have signed in meanwhile.
  if (store && 'session' in now && now.session.person.id === person) addStore(store);
  return store;
}

function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500;
}
