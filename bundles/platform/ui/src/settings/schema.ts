/** A setting as the server describes it, in the reader's language. */
export interface SettingSchema {
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  format?: 'duration';
  oneOf?: { const: string; title: string }[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  multipleOf?: number;
  'x-module': string;
  'x-unit-title'?: string;
}

export interface SettingsSchema {
  properties: Record<string, SettingSchema>;
}

export type Origin = 'default' | 'group' | 'brand' | 'store';
export type Plain = string | number | boolean | string[];

export interface Setting {
  code: string;
  value: Plain;
  from: Origin;
  /** Whether the place itself has set it. */
  own: boolean;
  inherited: Plain;
  inheritedFrom: Origin;
}

export interface Sheet {
  items: Setting[];
  version: number;
}

export interface SettingChange {
  id: string;
  at: string;
  /** Null when the platform did it by itself. */
  person: { id: string; name: string } | null;
  before: Plain | null;
  after: Plain | null;
}

export const UNITS = ['minute', 'hour', 'day'] as const;
export type Unit = (typeof UNITS)[number];
const SECONDS: Record<Unit, number> = { minute: 60, hour: 3600, day: 86_400 };

/** A length of time in the largest unit that leaves no rest; minutes at the least. */
export function spanOf(duration: string): { count: number; unit: Unit } {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  const [days, hours, minutes, seconds] = (found?.slice(1) ?? []).map((part) => Number(part ?? 0));
  const all = (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  const unit = [...UNITS].reverse().find((one) => all % SECONDS[one] === 0) ?? 'minute';
  return { count: all / SECONDS[unit], unit };
}

export function durationOf(count: number, unit: Unit): string {
  if (unit === 'day') return `P${count}D`;
  return unit === 'hour' ? `PT${count}H` : `PT${count}M`;
}

/** The modules' settings, each module's together, in the order in which they came. */
export function byModule(
  items: readonly Setting[],
  schema: SettingsSchema,
): { module: string; settings: Setting[] }[] {
  const modules: { module: string; settings: Setting[] }[] = [];
  for (const setting of items) {
    const name = schema.properties[setting.code]?.['x-module'];
    if (name === undefined) continue;
    const known = modules.find(({ module }) => module === name);
    if (known) known.settings.push(setting);
    else modules.push({ module: name, settings: [setting] });
  }
  return modules;
}
