/** Permissions of the platform. */
export const READ_AUDIT = 'platform.audit.read';
export const READ_FACTS = 'platform.facts.read';
export const MANAGE_FACTS = 'platform.facts.manage';
export const MANAGE_TENANTS = 'platform.tenants.manage';
export const MANAGE_PEOPLE = 'platform.people.manage';
export const MANAGE_ROLES = 'platform.roles.manage';
export const READ_SETTINGS = 'platform.settings.read';
export const MANAGE_SETTINGS = 'platform.settings.manage';
export const READ_MODULES = 'platform.modules.read';
export const SWITCH_MODULES = 'platform.modules.switch';
export const READ_JOBS = 'platform.jobs.read';
export const MANAGE_JOBS = 'platform.jobs.manage';
export const READ_NODES = 'platform.nodes.read';
export const READ_CALENDARS = 'platform.calendars.read';
export const MANAGE_CALENDARS = 'platform.calendars.manage';

/** Something that was done. */
export interface AuditEntry {
  id: string;
  at: string;
  /** Null when the platform did it by itself. */
  person: { id: string; name: string } | null;
  /** The request's id, or the name of the job. */
  cause: string;
  action: string;
  subject: { kind: string; id: string };
  details: Record<string, unknown>;
  /** Its place in the chain; null for the seconds until it has one. */
  sequence: number | null;
}

export const BREAK_REASONS = ['altered', 'missing', 'beginning', 'cut', 'replaced'] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];

/** What reading the whole chain showed. */
export interface Verdict {
  intact: boolean;
  entries: number;
  /** Entries without a place in the chain yet. */
  unsealed: number;
  broken: { reason: BreakReason; sequence: number; id: string | null } | null;
}

/** A fact that a subscription could not take in, or one that waits behind such a one. */
export interface ParkedFact {
  id: string;
  subscription: string;
  type: string;
  subject: string;
  at: string;
  parkedAt: string;
  /** What the subscription said; empty for one that only waits. */
  reason: string;
  state: 'parked' | 'waiting';
}

export const TENANT_KINDS = ['store', 'brand'] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

export interface Tenant {
  id: string;
  name: string;
  code: string;
  kind: TenantKind;
  /** The brand's name. */
  brand: string | null;
  region: string;
  timeZone: string;
  currency: string;
  permissions: string[];
}

export const TENANT_STATES = ['active', 'suspended', 'archived', 'erasing', 'erased'] as const;
export type TenantState = (typeof TENANT_STATES)[number];

/** A brand or a store as those see it who manage it. */
export interface ManagedTenant {
  id: string;
  kind: TenantKind;
  code: string;
  /** Empty once it has been erased. */
  name: string;
  brand: string | null;
  region: string;
  timeZone: string;
  currency: string;
  /** What holds, its brand's state counted in. */
  state: TenantState;
  ownState: TenantState;
  version: number;
}

/** A file with all rows of a brand or a store. */
export interface TenantExport {
  id: string;
  bytes: number;
  createdAt: string;
  /** Null while it is being written. */
  readyAt: string | null;
  expiresAt: string;
}

export const JOB_STATES = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Work in the background. */
export interface Job {
  id: string;
  kind: string;
  /** What the kind is called. */
  text: string;
  state: JobState;
  parameters: Record<string, string>;
  done: number;
  /** 0 while nobody knows. */
  total: number;
  attempts: number;
  node: string;
  cancelling: boolean;
  reason: { code: string; text: string } | null;
  /** Null when the platform started it. */
  requestedBy: { id: string; name: string } | null;
  createdAt: string;
  dueAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
}

export interface JobKind {
  name: string;
  text: string;
}

/** A line of a job's log. */
export interface JobLine {
  number: number;
  at: string;
  code: string;
  text: string;
}

/** One start of the platform somewhere. */
export interface Node {
  id: string;
  name: string;
  version: string;
  startedAt: string;
  seenAt: string;
  alive: boolean;
  /** The one that answers. */
  self: boolean;
}

export interface NewTenant {
  kind: TenantKind;
  code: string;
  name: string;
  /** The brand's code; of a store only. */
  brand?: string;
  region: string;
  timeZone: string;
  currency: string;
}

/** A role in the group, a brand or a store. */
export interface Grant {
  tenant: string;
  role: string;
  /** False for a role that was removed since: it gives nothing. */
  exists?: boolean;
}

/** A brand or a store, as a place in which a role is given. */
export interface RolePlace {
  id: string;
  kind: TenantKind;
  code: string;
  name: string;
  /** The name of a store's brand. */
  brand: string | null;
}

/** What a module can allow. */
export interface Permission {
  name: string;
  /** What it allows. */
  text: string;
}

export const PERSON_STATES = ['active', 'suspended'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

export interface Person {
  id: string;
  name: string;
  displayName: string;
  language: string;
  state: PersonState;
  /** Those that were given here. */
  roles: Grant[];
  /** Those that the identity provider gives, replaced at each sign-in there. */
  claimedRoles: Grant[];
  /** Whether the identity provider vouches for the person. */
  linked: boolean;
  version: number;
}

/** What can be changed of a person. */
export interface PersonChange {
  displayName: string;
  language: string;
  state: PersonState;
  roles: Grant[];
}

/** A role: one that comes with the product, or one of the group's own. */
export interface Role {
  code: string;
  name: string;
  own: boolean;
  /** Patterns. */
  permissions: string[];
  version: number;
}

/** What can be said of a role of one's own. */
export interface RoleDraft {
  code: string;
  name: string;
  permissions: string[];
}

export interface NewPerson {
  name: string;
  displayName?: string;
  language: string;
  password?: string;
  roles: Grant[];
}

/** A key, as it is shown once. */
export interface Key {
  id: string;
  apiKey: string;
}

/** The id of the group among the places that a role is held in. */
export const GROUP = '1';

/** A key as listed. */
export interface ListedKey {
  id: string;
  name: string;
  createdAt: string;
  /** An instant, or `never`. */
  expires: string;
  /** Ids; the group alone stands for all that the person has. */
  tenants: string[];
  /** Patterns; `*` alone stands for all that the person may do. */
  permissions: string[];
  lastUsed: string | null;
}

/** A place where a person is signed in. */
export interface OpenSession {
  id: string;
  createdAt: string;
  lastSeen: string;
  userAgent: string;
  address: string;
  current: boolean;
}
