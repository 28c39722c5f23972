import type { ReactNode } from 'react';

/** A field of a form as two versions of it are compared. */
export interface VersionField {
  /** Where its value stands in the form: `address`, `own.hobby`. */
  name: string;
  label: string;
  /** How a value is read; as it is when absent. Never called without one. */
  show?: (value: never) => ReactNode;
  /** Only a mask of what is kept is known: left empty in the form, it stays. */
  masked?: boolean;
}

/** A form and what it stood on, beside what somebody else has saved meanwhile. */
export interface Versions<V> {
  fields: readonly VersionField[];
  /** What was read when the form was opened, as the form shows it. */
  was: Partial<V>;
  /** What is stored now, as the form shows it. */
  theirs: Partial<V>;
  /** What stands in the form. */
  mine: V;
}

/** A field that is not the same in both. */
export interface VersionRow {
  field: VersionField;
  was: unknown;
  theirs: unknown;
  mine: unknown;
  /** Whether the person has changed it: then theirs does not simply take its place. */
  typed: boolean;
}

/** What differs between what is stored now and what stands in the form. */
export function rowsOf<V extends object>({ fields, was, theirs, mine }: Versions<V>): VersionRow[] {
  return fields.flatMap((field) => {
    const before = valueAt(was, field.name);
    const now = valueAt(theirs, field.name);
    const own = stands(mine, field) ? valueAt(mine, field.name) : before;
    if (canonical(own) === canonical(now)) return [];
    const typed = canonical(own) !== canonical(before);
    return [{ field, was: before, theirs: now, mine: own, typed }];
  });
}

/** The form with what was chosen: theirs for these fields, for all others what stands in it. */
export function merged<V extends object>(
  { mine }: Versions<V>,
  rows: readonly VersionRow[],
  theirs: ReadonlySet<string>,
): V {
  let form: unknown = mine;
  for (const { field, theirs: now } of rows) {
    if (theirs.has(field.name)) form = put(form, field.name.split('.'), field.masked ? '' : now);
  }
  return form as V;
}

/** Nobody has touched what is not in the form, nor an empty field of which only a mask is known. */
function stands(mine: object, { name, masked }: VersionField): boolean {
  if (masked) return canonical(valueAt(mine, name)) !== '';
  const path = name.split('.');
  const last = path.pop()!;
  const around = path.length === 0 ? mine : valueAt(mine, path.join('.'));
  return typeof around === 'object' && around !== null && last in around;
}

function valueAt(values: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], values);
}

function put(values: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const before = (values ?? {}) as Record<string, unknown>;
  return { ...before, [key]: put(before[key], rest, value) };
}

/** The same for what means the same: an empty field, one that is not there, and nothing. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) {
    return value.length === 0 ? '' : `[${value.map(canonical).join()}]`;
  }
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value)
    .map(([key, part]) => [key, canonical(part)] as const)
    .filter(([, part]) => part !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return parts.length === 0 ? '' : `{${parts.map(([key, part]) => `${key}:${part}`).join()}}`;
}
