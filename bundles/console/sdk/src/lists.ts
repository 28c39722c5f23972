import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi, queryOf, type Page, type Query } from './api';
import { isAborted, Problem } from './problem';
import { useStore } from './session';

interface Kept<T> {
  items: T[];
  next: string | null;
}

const LIMIT = 50;
const MOST_READ = 200;
const MOST_KEPT = 30;
const kept = new Map<string, Kept<unknown>>();

/** A keyset list as far as it has been read. */
export interface Paged<T> {
  items: readonly T[];
  /** The first page is on its way and there is nothing to show yet. */
  loading: boolean;
  loadingMore: boolean;
  problem: Problem | undefined;
  hasMore: boolean;
  loadMore: () => void;
  /** Reads again what is shown, without hiding it meanwhile. */
  reload: () => Promise<void>;
  /** Shows a changed item at once. */
  replace: (item: T) => void;
}

/**
 * Reads a list of the present store page by page. What was read is shown again at once when the
 * person comes back to it, and refreshed behind their eyes.
 */
export function usePaged<T extends { id: string }>(path: string, query: Query = {}): Paged<T> {
  const api = useApi();
  const store = useStore();
  const key = `${store.id} ${path}${queryOf(query)}`;
  const [state, setState] = useState(() => begun<T>(key));
  const shown = state.key === key ? state : begun<T>(key);
  const latest = useRef({ key, query, shown });
  latest.current = { key, query, shown };

  const read = useCallback(
    async (wanted: { limit?: number; after?: string }, signal?: AbortSignal) => {
      const asked = latest.current.key;
      const more = wanted.after !== undefined;
      const whole = { limit: LIMIT, ...latest.current.query, ...wanted };
      try {
        const page = await api.get<Page<T>>(path, { query: whole, signal });
        if (latest.current.key !== asked) return;
        const list = joined(latest.current.shown, page, more);
        keep(asked, list);
        setState({ key: asked, ...list, busy: undefined, problem: undefined });
      } catch (fault) {
        if (isAborted(fault) || latest.current.key !== asked) return;
        const problem = Problem.from(fault);
        setState({ ...latest.current.shown, busy: undefined, problem });
      }
    },
    [api, path],
  );

  useEffect(() => {
    const abort = new AbortController();
    const { items } = latest.current.shown;
    void read({ limit: amount(items, latest.current.query) }, abort.signal);
    return () => abort.abort();
  }, [key, read]);

  const loadMore = useCallback(() => {
    const { shown: now } = latest.current;
    if (now.busy || now.next === null) return;
    setState({ ...now, busy: 'more', problem: undefined });
    void read({ after: now.next });
  }, [read]);

  const reload = useCallback(() => {
    const { shown: now } = latest.current;
    if (now.problem) setState({ ...now, busy: 'all', problem: undefined });
    return read({ limit: amount(now.items, latest.current.query) });
  }, [read]);

  const replace = useCallback((item: T) => {
    const { shown: now } = latest.current;
    const items = now.items.map((other) => (other.id === item.id ? item : other));
    keep(now.key, { items, next: now.next });
    setState({ ...now, items });
  }, []);

  return {
    items: shown.items,
    loading: shown.busy === 'all' && shown.items.length === 0,
    loadingMore: shown.busy === 'more',
    problem: shown.problem,
    hasMore: shown.next !== null,
    loadMore,
    reload,
    replace,
  };
}

interface Reading<T> extends Kept<T> {
  key: string;
  busy: 'all' | 'more' | undefined;
  problem: Problem | undefined;
}

function begun<T>(key: string): Reading<T> {
  const before = kept.get(key) as Kept<T> | undefined;
  return { key, items: [], next: null, ...before, busy: 'all', problem: undefined };
}

/** As much as is shown, as far as one page can hold it. */
function amount(items: readonly unknown[], query: Query): number {
  return Math.min(MOST_READ, Math.max(Number(query['limit'] ?? LIMIT), items.length));
}

function joined<T extends { id: string }>(shown: Kept<T>, page: Page<T>, more: boolean): Kept<T> {
  if (more) return { items: [...shown.items, ...page.items], next: page.next };
  if (shown.items.length <= MOST_READ) return page;
  const fresh = new Set(page.items.map((item) => item.id));
  const rest = shown.items.slice(MOST_READ).filter((item) => !fresh.has(item.id));
  return { items: [...page.items, ...rest], next: shown.next };
}

function keep(key: string, page: Kept<unknown>): void {
  kept.delete(key);
  kept.set(key, page);
  for (const eldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(eldest);
  }
}

/** Forgets all that was read, as when another person signs in. */
export function forgetLists(): void {
  kept.clear();
}
