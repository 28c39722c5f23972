/** A module as it is switched in a place. */
export interface SwitchedModule {
  id: string;
  name: string;
  /** The ids of the modules that it cannot do without. */
  needs: string[];
  /** It is on, and so is all that it needs. */
  serves: boolean;
  on: boolean;
  from: 'default' | 'group' | 'brand' | 'store';
  /** Whether the place itself has switched it. */
  own: boolean;
  /** What holds when the place gives up its own. */
  inherited: boolean;
  inheritedFrom: 'default' | 'group' | 'brand' | 'store';
}

export interface ModuleSheet {
  items: SwitchedModule[];
  /** How many stores the place stands for. */
  stores: number;
  version: number;
}

/**
 * What has to be switched with a module: off goes all that cannot do without it, on comes all that it
 * cannot do without itself.
 */
export function together(
  items: readonly SwitchedModule[],
  id: string,
  on: boolean,
): SwitchedModule[] {
  const wanted = on ? needsOf(items, id) : neededBy(items, id);
  return items.filter((one) => one.id !== id && one.on !== on && wanted.has(one.id));
}

function needsOf(items: readonly SwitchedModule[], id: string, found = new Set<string>()) {
  for (const need of items.find((one) => one.id === id)?.needs ?? []) {
    if (found.has(need)) continue;
    found.add(need);
    needsOf(items, need, found);
  }
  return found;
}

function neededBy(items: readonly SwitchedModule[], id: string): Set<string> {
  return new Set(items.filter((one) => needsOf(items, one.id).has(id)).map((one) => one.id));
}
