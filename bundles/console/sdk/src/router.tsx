import { createContext, useCallback, useContext, useMemo } from 'react';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { ScopeContext, StoreContext } from './session';
import { Value, useValue } from './value';

export const BASE = '/console';

export interface Place {
  /** Below the console's own address: `/s/42/customers`. */
  path: string;
  search: string;
  /** Grows with each visit of a page; a changed query alone is not a visit. */
  visit: number;
  /** How far down the page had been read when it was left. */
  scroll: number;
}

interface Remembered {
  scroll?: number;
}

export const place = new Value<Place>(here(0));

function here(visit: number): Place {
  const { pathname, search } = window.location;
  const below = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : '/';
  const state = (window.history.state ?? {}) as Remembered;
  return { path: below === '' ? '/' : below, search, visit, scroll: state.scroll ?? 0 };
}

window.history.scrollRestoration = 'manual';
window.addEventListener('popstate', () => place.set(here(place.get().visit + 1)));

let writing: number | undefined;
window.addEventListener(
  'scroll',
  () => {
    clearTimeout(writing);
    writing = window.setTimeout(rememberScroll, 100);
  },
  { passive: true },
);

function rememberScroll(): void {
  clearTimeout(writing);
  const state: Remembered = { ...window.history.state, scroll: window.scrollY };
  window.history.replaceState(state, '');
}

/** Goes to an address below the console: `/s/42/customers?q=li`. */
export function go(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) {
    window.history.replaceState({}, '', BASE + to);
  } else {
    rememberScroll();
    window.history.pushState({}, '', BASE + to);
  }
  place.set(here(place.get().visit + 1));
}

export function usePlace(): Place {
  return useValue(place);
}

/** The address of a store's page, below the console. */
export function storePath(storeId: string, path: string): string {
  return `/s/${encodeURIComponent(storeId)}${path === '/' ? '' : path}`;
}

/** The address of a page of the group, below the console. */
export function groupPath(path: string): string {
  return `/g${path === '/' ? '' : path}`;
}

/** Where a path of the open page's store, or of the group, leads to below the console. */
function useAddress(): (path: string) => string {
  const store = useContext(StoreContext);
  const inGroup = useContext(ScopeContext) === 'group';
  const id = store?.id;
  return useCallback(
    (path) => (inGroup ? groupPath(path) : id === undefined ? path : storePath(id, path)),
    [inGroup, id],
  );
}

/** The parameters of a path that has the pattern's form, or undefined. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index]!;
    if (segment.startsWith(':')) params[segment.slice(1)] = decoded(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export interface Route {
  /** Below the store or the group: `/customers/7`. */
  path: string;
  params: Readonly<Record<string, string>>;
}

export const RouteContext = createContext<Route>({ path: '/', params: {} });

export interface CurrentRoute extends Route {
  query: URLSearchParams;
  /** Changes parameters of the query in place; an empty value takes one away. */
  setQuery: (changes: Record<string, string | undefined>) => void;
}

/** Where the page stands: its path, the parameters of its path and its query. */
export function useRoute(): CurrentRoute {
  const route = useContext(RouteContext);
  const { search } = usePlace();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  return { ...route, query, setQuery };
}

function setQuery(changes: Record<string, string | undefined>): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const written = query.toString();
  const search = written === '' ? '' : `?${written}`;
  if (search === window.location.search) return;
  window.history.replaceState(window.history.state, '', window.location.pathname + search);
  place.update((now) => ({ ...now, search }));
}

/** Goes to another page of the present store, or of the group: `/customers/7`. */
export function useNavigate(): (to: string, options?: { replace?: boolean }) => void {
  const address = useAddress();
  return useCallback((to, options) => go(address(to), options), [address]);
}

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A page of the present store: `/customers/7`. */
  to: string;
}

/** A true link to another page of the store, or of the group: it can be copied and opened in a new tab. */
export function Link({ to, ...rest }: LinkProps) {
  return <Anchor {...rest} target={useAddress()(to)} />;
}

export interface StoreLinkProps extends LinkProps {
  /** The store's id. */
  store: string;
}

/** A true link to a page of any store. */
export function StoreLink({ store, to, ...rest }: StoreLinkProps) {
  return <Anchor {...rest} target={storePath(store, to)} />;
}

/** @param target below the console */
function Anchor({ target, onClick, ...rest }: Omit<LinkProps, 'to'> & { target: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || special || event.button !== 0) return;
    event.preventDefault();
    go(target);
  };
  return <a {...rest} href={BASE + target} onClick={follow} />;
}
