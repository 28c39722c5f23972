export const READ_CONNECTIONS = 'dms.connections.read';
export const MANAGE_CONNECTIONS = 'dms.connections.manage';
export const READ_IMPORTS = 'dms.imports.read';
export const CORRECT = 'dms.quarantine.correct';
export const REVEAL = 'crm.customers.reveal';

export type Settings = Record<string, unknown>;

/** Canonical field → column of the file. */
export type Mapping = Record<string, string>;

export interface Field {
  id: string;
  name: string;
  required: boolean;
  type: 'text' | 'date' | 'datetime' | 'money' | 'integer' | 'decimal' | 'mobile' | 'enum';
}

export interface Kind {
  id: string;
  name: string;
  fields: Field[];
}

/** The part of JSON Schema that settings are described with. */
export interface PropertySchema {
  type?: string | string[];
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  oneOf?: { const?: unknown; title?: string }[];
  anyOf?: { const?: unknown; title?: string }[];
  items?: PropertySchema;
  format?: string;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface SettingsSchema {
  properties?: Record<string, PropertySchema>;
  required?: string[];
}

export interface Adapter {
  id: string;
  version: string;
  name: string;
  description: string | null;
  settingsSchema: SettingsSchema;
  kinds: Kind[];
  /** All that are installed, the standard one first. */
  versions: AdapterVersion[];
}

export interface AdapterVersion {
  version: string;
  /** Whether only those connections have it that ask for it. */
  canary: boolean;
  settingsSchema: SettingsSchema;
}

export type ConnectionState = 'active' | 'paused' | 'failed';

export interface Connection {
  id: string;
  name: string;
  adapter: string;
  /** The version that it asks for; null for whatever is the standard one. */
  adapterVersion: string | null;
  /** The version that it runs with; null while it does not run. */
  runsVersion: string | null;
  state: ConnectionState;
  stateReason: string | null;
  settings: Settings;
  version: number;
  createdAt: string;
  updatedAt: string;
  lastImportAt: string | null;
}

export interface Check {
  code: string;
  ok: boolean;
  detail: string;
  field: string | null;
}

export interface Sample {
  file: string;
  encoding: string | null;
  separator: string | null;
  header: string[];
  rows: (string | null)[][];
  mapped: Record<string, unknown>[];
  /** Of each row, what keeps it from being taken in; nothing while a field that is required has no column. */
  faults?: Reason[][] | null;
  unmappedRequired: string[];
}

export interface TestResult {
  ok: boolean;
  checks: Check[];
  sample: Sample | null;
}

export type ImportState = 'running' | 'paused' | 'done' | 'failed';

export interface Import {
  id: string;
  connection: { id: string; name: string };
  kind: string;
  file: string;
  state: ImportState;
  reason: string | null;
  bytes: number | null;
  bytesRead: number | null;
  read: number;
  accepted: number;
  unchanged: number;
  quarantined: number;
  waiting: number;
  /** Of those that were taken in, how many a person should look at. */
  warned: number;
  seconds: number;
  startedAt: string;
  finishedAt: string | null;
}

export const QUARANTINE_STATES = ['open', 'waiting', 'resolved', 'dismissed'] as const;
export type QuarantineState = (typeof QUARANTINE_STATES)[number];

export interface Reason {
  field: string | null;
  code: string;
  detail: string;
}

/** A record that was taken in, and that a person should look at. */
export interface Warning {
  id: string;
  line: number;
  externalId: string | null;
  reasons: Reason[];
}

export interface QuarantineItem {
  id: string;
  import: { id: string; file: string };
  line: number;
  state: QuarantineState;
  kind: string;
  /** False while the key that encrypts it is missing. */
  readable: boolean;
  raw: string;
  /** Column → value. */
  fields: Record<string, string | null>;
  reasons: Reason[];
  waitingFor: { kind: string; externalId: string } | null;
  createdAt: string;
}

/** Which held records are meant. */
export interface QuarantineFilter {
  import: string | undefined;
  connection: string | undefined;
  state: QuarantineState;
  /** Of one of the reasons that they are held for. */
  code: string | undefined;
}

export interface QuarantineSummary {
  count: number;
  /** The newest of them. */
  through: string;
  /** Each code with an example. */
  reasons: Reason[];
}

export type Outcome = 'taken' | 'waiting' | 'refused' | 'failed' | 'dismissed';

/** What became of some records, and where to go on. */
export type Dealt = Record<Outcome, number> & { next: string | null };
