import type { Adapter, PropertySchema, Settings, SettingsSchema } from '../../model';

export const MAPPING = 'mapping';

export interface Choice {
  value: string | number;
  label: string | undefined;
}

/** The values that a property may have, when they are few and known. */
export function choicesOf(property: PropertySchema): Choice[] | undefined {
  const named = property.oneOf ?? property.anyOf;
  if (named?.every((one) => isPlain(one.const))) {
    return named.map((one) => ({ value: one.const as string | number, label: one.title }));
  }
  if (property.enum?.every(isPlain)) {
    return property.enum.map((value) => ({ value: value as string | number, label: undefined }));
  }
  return undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

export function typeOf(property: PropertySchema): string {
  const types = [property.type ?? 'string'].flat().filter((type) => type !== 'null');
  return types[0] ?? 'string';
}

/** It is written and never shown: left empty, it stays as it is. */
export function isSecret(property: PropertySchema | undefined): boolean {
  return property?.format === 'password';
}

export function hasMapping(adapter: Adapter): boolean {
  return adapter.settingsSchema.properties?.[MAPPING] !== undefined;
}

/** The properties that a plain field can hold; those that must be given come first. */
export function simpleProperties(schema: SettingsSchema): [string, PropertySchema][] {
  const optional = (name: string) => (schema.required?.includes(name) ? 0 : 1);
  return Object.entries(schema.properties ?? {})
    .filter(([name, property]) => name !== MAPPING && typeOf(property) !== 'object')
    .sort(([a], [b]) => optional(a) - optional(b));
}

/** What the fields begin with; where nothing is a choice, it is the one. */
export function defaultsOf(schema: SettingsSchema | undefined): Settings {
  const entries = Object.entries(schema?.properties ?? {}).map(([name, property]) => {
    const mayBeEmpty = choicesOf(property)?.some((choice) => choice.value === '');
    return [name, property.default ?? (mayBeEmpty ? '' : undefined)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What is sent: what was typed over what was there, without what was emptied. */
export function settingsOf(
  adapter: Adapter | undefined,
  typed: Settings | undefined,
  before: Settings = {},
): Settings {
  const settings: Settings = { ...before };
  for (const [name, value] of Object.entries(typed ?? {})) {
    const clean =
      name === MAPPING ? filled(value) : typeof value === 'string' ? trimmed(value) : value;
    const optional =
      !adapter?.settingsSchema.required?.includes(name) ||
      isSecret(adapter.settingsSchema.properties?.[name]);
    if (clean === undefined || clean === null || (clean === '' && optional)) delete settings[name];
    else settings[name] = clean;
  }
  return known(adapter, settings);
}

/** Without what only another version of the adapter has. */
function known(adapter: Adapter | undefined, settings: Settings): Settings {
  const here = adapter?.settingsSchema.properties ?? {};
  const others = (adapter?.versions ?? []).flatMap(({ settingsSchema }) =>
    Object.keys(settingsSchema.properties ?? {}),
  );
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => name in here || !others.includes(name)),
  );
}

/** A separator may be nothing but white space. */
function trimmed(value: string): string {
  return value.trim() === '' ? value : value.trim();
}

function filled(mapping: unknown): Settings {
  const entries = Object.entries((mapping ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([, column]) => column !== undefined && column !== ''));
}
