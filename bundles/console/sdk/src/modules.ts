import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiFor } from './api';
import { text, useLanguage } from './language';
import { MODULES_OFF, reads } from './reads';
import { usePlugins } from './registry';

const FRESH = 60_000;
const NONE: ReadonlySet<string> = new Set();
const api = apiFor();

/** Which modules do not serve a store or the group. */
export interface ModulesOff {
  off: ReadonlySet<string>;
  /** While it is not known, none counts as switched off; the server answers for its part all the same. */
  known: boolean;
}

/** Which modules are switched off for a store, or for the `group`; nothing is asked without either. */
export function useModulesOff(owner: string | undefined): ModulesOff {
  const below = owner === 'group' ? 'group' : `tenants/${encodeURIComponent(owner ?? '')}`;
  const found = useQuery(
    {
      queryKey: [MODULES_OFF, owner],
      queryFn: async ({ signal }) => {
        const { items } = await api.get<{ items?: string[] }>(
          `/api/v1/${below}/module-switches/off`,
          { signal },
        );
        return new Set(items);
      },
      enabled: owner !== undefined,
      staleTime: FRESH,
      refetchOnWindowFocus: true,
    },
    reads,
  );
  return { off: found.data ?? NONE, known: !found.isPending };
}

/** Modules have been switched: what is known of that is asked for again. */
export async function modulesSwitched(): Promise<void> {
  await reads.invalidateQueries({ queryKey: [MODULES_OFF] });
}

/** The names of the pages in the menu that a module brings, in the present language. */
export function usePagesOf(): (module: string) => string[] {
  const plugins = usePlugins();
  const language = useLanguage();
  return useCallback((module) => namesOf(plugins, module, language), [plugins, language]);
}

function namesOf(
  plugins: ReturnType<typeof usePlugins>,
  module: string,
  // The names come in the language.
  _language: string,
): string[] {
  const pages = plugins.find(({ id }) => id === module)?.pages ?? [];
  const inMenu = pages.filter(({ menu, path }) => menu !== false && !path.includes(':'));
  return [...new Set(inMenu.map(({ title }) => text(module, title)))];
}
