import type { Permission } from '../model';

/** Everything, of modules that come later too. */
export const EVERYTHING = '*';
/** Seeing everything, of modules that come later too. */
export const ALL_READING = '*.read';

/** Patterns that reach over all modules and can be chosen. */
export const WIDE = [EVERYTHING, ALL_READING] as const;

/** What is allowed of one module. */
export interface ModulePart {
  module: string;
  /** The pattern for all of it. */
  whole: string;
  permissions: Permission[];
  /** Patterns for it that are neither a permission of now nor the whole. */
  others: string[];
}

/** Whether a pattern stands for a permission, or for all that another pattern stands for. */
export function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name;
  return name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1));
}

export function allows(patterns: Iterable<string>, name: string): boolean {
  return [...patterns].some((pattern) => matches(pattern, name));
}

/** The module that a permission or a pattern is of; none for a pattern that reaches over all. */
export function moduleOf(pattern: string): string {
  return pattern.startsWith('*') ? '' : pattern.split('.')[0]!;
}

/** What is installed and what is chosen, module by module; those that are not installed come last. */
export function partsOf(
  installed: readonly Permission[],
  patterns: Iterable<string>,
): ModulePart[] {
  const parts = new Map<string, ModulePart>();
  const part = (module: string) => {
    const found = parts.get(module) ?? {
      module,
      whole: `${module}.*`,
      permissions: [],
      others: [],
    };
    parts.set(module, found);
    return found;
  };
  for (const permission of installed) part(moduleOf(permission.name)).permissions.push(permission);
  const names = new Set(installed.map(({ name }) => name));
  for (const pattern of patterns) {
    const module = moduleOf(pattern);
    if (module === '' || names.has(pattern)) continue;
    const found = part(module);
    if (pattern !== found.whole) found.others.push(pattern);
  }
  const last = ({ permissions }: ModulePart) => (permissions.length === 0 ? 1 : 0);
  return [...parts.values()].sort((a, b) => last(a) - last(b) || a.module.localeCompare(b.module));
}

/** With a pattern more; what it stands for needs no mention of its own. */
export function withPattern(patterns: readonly string[], added: string): string[] {
  return [...patterns.filter((one) => !matches(added, one)), added].sort();
}

export function without(patterns: readonly string[], removed: string): string[] {
  return patterns.filter((one) => one !== removed);
}

/** How many of the installed permissions are allowed. */
export function countOf(installed: readonly Permission[], patterns: readonly string[]): number {
  return installed.filter(({ name }) => allows(patterns, name)).length;
}
