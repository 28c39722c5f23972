import { useEffect, useMemo, useState } from 'react';
import {
  useModulesOff,
  useSettled,
  type PluginSearch,
  type SearchHit,
  type Store,
} from '@livery/console-sdk';
import { apiFor, covers, usePlugins } from '@livery/console-sdk/host';

/** What one of the plug-ins' searches has come to. */
export interface Found {
  key: string;
  plugin: string;
  title: string;
  hits: SearchHit[];
  failed: boolean;
}

export interface Finding {
  found: Found[];
  searching: boolean;
}

const SHORTEST = 2;
const MOST = 8;

/** What the plug-ins find for a text; a search that is overtaken by typing on is called off. */
export function useFinding(typed: string, store: Store | undefined): Finding {
  const wanted = useSettled(typed.trim(), 200);
  const plugins = usePlugins();
  const { off } = useModulesOff(store?.id);
  const searches = useMemo(
    () =>
      plugins
        .filter(({ id }) => !off.has(id))
        .flatMap((plugin) =>
          (plugin.search ?? []).map((search) => ({
            key: `${plugin.module} ${search.id}`,
            plugin: plugin.id,
            search,
          })),
        )
        .filter(
          ({ search: { permission } }) =>
            store && (!permission || covers(store.permissions, permission)),
        )
        .sort((a, b) => (a.search.order ?? 100) - (b.search.order ?? 100)),
    [plugins, off, store],
  );
  const [state, setState] = useState<{ of: string; found: Found[] }>({ of: '', found: [] });
  const long = [...wanted].length >= SHORTEST || /\p{Script=Han}/u.test(wanted);

  useEffect(() => {
    if (!store || !long) {
      setState({ of: wanted, found: [] });
      return undefined;
    }
    const stop = new AbortController();
    void Promise.all(
      searches.map(async ({ key, plugin, search }) => ({
        key,
        plugin,
        title: search.title,
        ...(await outcome(search, wanted, store, stop.signal)),
      })),
    ).then((found) => {
      if (!stop.signal.aborted) setState({ of: wanted, found });
    });
    return () => stop.abort();
  }, [wanted, long, store, searches]);

  const searching = store !== undefined && state.of !== typed.trim();
  return { found: state.found, searching };
}

async function outcome(search: PluginSearch, typed: string, store: Store, signal: AbortSignal) {
  try {
    const hits = await search.find(typed, apiFor(store.id), signal);
    return { hits: hits.slice(0, MOST), failed: false };
  } catch {
    return { hits: [], failed: !signal.aborted };
  }
}
