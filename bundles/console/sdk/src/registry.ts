import { addMessages } from './language';
import type { ConsolePlugin } from './plugin';
import { Value, useValue } from './value';

/** A plug-in that is here now, with the module it came from. */
export interface LoadedPlugin extends ConsolePlugin {
  module: string;
}

export const plugins = new Value<readonly LoadedPlugin[]>([]);

export function usePlugins(): readonly LoadedPlugin[] {
  return useValue(plugins);
}

/** Takes a plug-in in, in the place of an older version of it. */
export function addPlugin(plugin: ConsolePlugin, module: string): void {
  addMessages(plugin.id, plugin.messages);
  const others = plugins.get().filter((other) => other.id !== plugin.id);
  const next = [...others, { ...plugin, module }];
  plugins.set(next.sort((a, b) => a.id.localeCompare(b.id)));
}

export function removePlugin(id: string): void {
  if (plugins.get().some((plugin) => plugin.id === id)) {
    plugins.update((all) => all.filter((plugin) => plugin.id !== id));
  }
}
