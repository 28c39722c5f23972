import { useEffect, useRef } from 'react';
import { useResource, useRoute, type Column } from '@livery/console-sdk';

export const SHARE = 'crm.views.share';

/** Lists that can be seen in one way or another. */
export type ListName = 'customers' | 'vehicles' | 'leads' | 'tasks';

/** How somebody likes to see a list. */
export interface View {
  id: string;
  list: string;
  name: string;
  mine: boolean;
  shared: boolean;
  preferred: boolean;
  /** Keys of columns; those of the list itself when empty. */
  columns: string[];
  sort: string;
  filter: Record<string, unknown>;
  version: number;
}

/** In the address: whatever the view says, not this filter; and no view, also not the preferred one. */
export const ANY = 'any';

export interface Viewed {
  views: readonly View[];
  view: View | undefined;
  /** Whether the view shows only what a criterion says. */
  fulfilling: boolean;
  /** Whether the list can be asked for: the preferred view is known. */
  ready: boolean;
  /** Whether something is otherwise than the view says. */
  changed: boolean;
  /** What is set of a filter, the order, or the columns. */
  value: (name: string) => string | undefined;
  set: (name: string, value: string | undefined) => void;
  choose: (view: View | undefined) => void;
  columns: readonly string[];
  setColumns: (keys: readonly string[]) => void;
  reload: () => Promise<void>;
  /** What the list is asked for with. */
  query: Record<string, string | undefined>;
}

interface ViewsOptions {
  /** Whether the list is looked at. */
  open?: boolean;
  /** Under which name the address has the view. */
  key?: string;
}

/**
 * The view in which a list is seen; the address says which, and what is set otherwise, so that a link shows the same.
 *
 * @param names of the list's filters
 */
export function useViews(
  list: ListName,
  names: readonly string[],
  { open = true, key = 'view' }: ViewsOptions = {},
): Viewed {
  const { query, setQuery } = useRoute();
  const resource = useResource<{ items: View[] }>(open ? `views?list=${list}` : undefined);
  const views = resource.value?.items ?? [];
  const id = query.get(key) ?? undefined;
  const view = views.find((one) => one.id === id);
  const all = [...names, 'sort', 'columns'];
  const bare = id === undefined && all.every((name) => !query.has(name)) && !query.has('q');
  const preferred = views.find((one) => one.preferred);
  const opened = useRef(false);
  const wanted = !opened.current && bare ? preferred?.id : undefined;
  const known = open && !resource.loading;

  useEffect(() => {
    if (!known) return;
    opened.current = true;
    if (wanted) setQuery({ [key]: wanted });
  }, [known, wanted, setQuery, key]);

  const kept = (name: string): string | undefined => {
    if (!view) return undefined;
    if (name === 'columns') return view.columns.join(',') || undefined;
    const said = name === 'sort' ? view.sort : view.filter[name];
    return typeof said === 'string' && said !== '' ? said : undefined;
  };
  const value = (name: string) => {
    const said = query.get(name) ?? kept(name);
    return said === ANY ? undefined : said;
  };
  const change = (name: string, next: string | undefined) => {
    const same = next === kept(name);
    return { [name]: same ? undefined : (next ?? ANY) };
  };
  const columns = value('columns')?.split(',') ?? [];
  const asked = [...names, 'sort'].map((name) => [name, query.get(name) ?? undefined] as const);
  return {
    views,
    view,
    fulfilling: view?.filter['criterion'] !== undefined,
    ready: known && wanted === undefined,
    changed: view !== undefined && all.some((name) => query.has(name)),
    value,
    set: (name, next) => setQuery(change(name, next)),
    choose: (next) =>
      setQuery({
        ...Object.fromEntries(all.map((name) => [name, undefined])),
        [key]: next?.id ?? (preferred ? ANY : undefined),
      }),
    columns,
    setColumns: (keys) => setQuery(change('columns', keys.join(',') || undefined)),
    reload: resource.reload,
    query: {
      ...Object.fromEntries(asked),
      view: id === ANY ? undefined : id,
    },
  };
}

/** The columns in the chosen order; all of them where none are chosen or none are known any more. */
export function chosenColumns<T>(columns: Column<T>[], keys: readonly string[]): Column<T>[] {
  const chosen = keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return chosen.length === 0 ? columns : chosen;
}

/**
 * Which columns a workbook of the list is to have: those that are shown; all where none are chosen.
 *
 * @param beside what the list shows in a column beside its own value
 */
export function writtenColumns<T>(
  columns: Column<T>[],
  keys: readonly string[],
  beside: Readonly<Record<string, string>> = {},
): string[] {
  if (keys.length === 0) return [];
  const shown = chosenColumns(columns, keys).map(({ key }) => key);
  return shown.flatMap((key) => [key, beside[key] ?? []].flat());
}
