import { useContext, useMemo } from 'react';
import { useModulesOff, useSession, type PluginPage, type Scope } from '@livery/console-sdk';
import { matchPath, StoreContext, usePlugins, type LoadedPlugin } from '@livery/console-sdk/host';

/** A page with the plug-in that brought it. */
export interface MenuPage extends PluginPage {
  /** Changes with each version of the plug-in. */
  key: string;
  plugin: string;
  scope: Scope;
  allowed: boolean;
  /** Its module is switched off where the page belongs. */
  off: boolean;
}

/** All pages of all plug-ins, in the menu's order. */
export function usePages(): MenuPage[] {
  const plugins = usePlugins();
  const { can, canInGroup } = useSession();
  const { off: inStore } = useModulesOff(useContext(StoreContext)?.id);
  const { off: inGroup } = useModulesOff('group');
  return useMemo(
    () =>
      pagesOf(
        plugins,
        (wanted, scope) => (scope === 'group' ? canInGroup : can)(wanted),
        (module, scope) => (scope === 'group' ? inGroup : inStore).has(module),
      ),
    [plugins, can, canInGroup, inStore, inGroup],
  );
}

export function pagesOf(
  plugins: readonly LoadedPlugin[],
  can: (permission: string, scope: Scope) => boolean,
  off: (module: string, scope: Scope) => boolean = () => false,
): MenuPage[] {
  const inSlot = (slot: string, scope: Scope) =>
    plugins.some(
      ({ id, widgets }) =>
        !off(id, scope) &&
        widgets?.some((one) => one.slot === slot && one.permission && can(one.permission, scope)),
    );
  return plugins
    .flatMap((plugin) =>
      (plugin.pages ?? []).map((page) => {
        const scope = page.scope ?? 'store';
        return {
          ...page,
          scope,
          key: `${plugin.module} ${page.id}`,
          plugin: plugin.id,
          off: off(plugin.id, scope),
          allowed:
            !page.permission ||
            can(page.permission, scope) ||
            (page.slot !== undefined && inSlot(page.slot, scope)),
        };
      }),
    )
    .sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
}

export function inMenu(page: MenuPage): boolean {
  return page.allowed && !page.off && page.menu !== false && !page.path.includes(':');
}

export interface FoundPage {
  page: MenuPage;
  params: Record<string, string>;
}

/** The page of a path of a store, or of the group; a page that spells a segment out goes before one that takes any. */
export function findPage(
  pages: readonly MenuPage[],
  path: string,
  scope: Scope = 'store',
): FoundPage | undefined {
  const found = pages.flatMap((page) => {
    const params = page.scope === scope ? matchPath(page.path, path) : undefined;
    return params ? [{ page, params }] : [];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}
