import { useMemo } from 'react';
import { useSession, type PluginPage } from '@livery/console-sdk';
import { matchPath, usePlugins, type LoadedPlugin } from '@livery/console-sdk/host';

/** A page with the plug-in that brought it. */
export interface MenuPage extends PluginPage {
  /** Changes with each version of the plug-in. */
  key: string;
  plugin: string;
  allowed: boolean;
}

/** All pages of all plug-ins, in the menu's order. */
export function usePages(): MenuPage[] {
  const plugins = usePlugins();
  const { can } = useSession();
  return useMemo(() => pagesOf(plugins, can), [plugins, can]);
}

export function pagesOf(
  plugins: readonly LoadedPlugin[],
  can: (permission: string) => boolean,
): MenuPage[] {
  return plugins
    .flatMap((plugin) =>
      (plugin.pages ?? []).map((page) => ({
        ...page,
        key: `${plugin.module} ${page.id}`,
        plugin: plugin.id,
        allowed: !page.permission || can(page.permission),
      })),
    )
    .sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
}

export function inMenu(page: MenuPage): boolean {
  return page.allowed && page.menu !== false && !page.path.includes(':');
}

export interface FoundPage {
  page: MenuPage;
  params: Record<string, string>;
}

/** The page of a path; a page that spells a segment out goes before one that takes any. */
export function findPage(pages: readonly MenuPage[], path: string): FoundPage | undefined {
  const found = pages.flatMap((page) => {
    const params = matchPath(page.path, path);
    return params ? [{ page, params }] : [];
  });
  return found.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}
