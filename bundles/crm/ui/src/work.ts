/** What staff do with customers, as the API tells it. */

export interface PersonRef {
  id: string;
  name: string | null;
}

export interface CustomerRef {
  id: string;
  name: string | null;
}

export const TASK_STATES = ['open', 'doing', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];
export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface LeadRef {
  id: string;
  name: string | null;
}

export interface Task {
  id: string;
  title: string;
  text: string | null;
  customer: CustomerRef | null;
  /** Its name for who may read leads. */
  lead: LeadRef | null;
  assignee: PersonRef;
  dueAt: string | null;
  overdue: boolean;
  priority: Priority;
  state: TaskState;
  outcome: string | null;
  createdBy: PersonRef | null;
  createdAt: string;
  closedAt: string | null;
  version: number;
}

export interface Note {
  id: string;
  text: string;
  createdBy: PersonRef | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export const TAG_COLOURS = [
  'grey',
  'red',
  'orange',
  'gold',
  'green',
  'cyan',
  'blue',
  'purple',
] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

export interface CustomerTag {
  id: string;
  name: string;
  colour: TagColour;
  version: number;
}

export const CHANNELS = [
  'phone',
  'mail',
  'sms',
  'social',
  'chat',
  'store',
  'web',
  'app',
  'mini-program',
  'agency',
] as const;
export type Channel = (typeof CHANNELS)[number];
export type Direction = 'in' | 'out';

export interface Interaction {
  id: string;
  channel: Channel;
  direction: Direction;
  at: string;
  by: PersonRef | null;
  subject: string | null;
  text: string | null;
  outcome: string | null;
  task: string | null;
  version: number;
}

export const PURPOSES = ['service', 'marketing', 'research', 'profiling', 'sharing'] as const;
export const CONSENT_CHANNELS = [
  'any',
  'phone',
  'mail',
  'sms',
  'social',
  'app',
  'mini-program',
  'post',
] as const;
export const METHODS = ['paper', 'web', 'app', 'spoken', 'message', 'import'] as const;

export interface Consent {
  id: string;
  purpose: (typeof PURPOSES)[number];
  channel: (typeof CONSENT_CHANNELS)[number];
  given: boolean;
  at: string;
  method: (typeof METHODS)[number];
  textShown: string | null;
  evidence: string | null;
  recordedBy: PersonRef | null;
}

export const LEAD_STAGES = [
  'new',
  'contacted',
  'qualified',
  'offer',
  'won',
  'lost',
  'sleeping',
] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

export interface Lead {
  id: string;
  name: string;
  mobile: string | null;
  email: string | null;
  source: string | null;
  model: string | null;
  note: string | null;
  stage: LeadStage;
  reason: string | null;
  owner: PersonRef;
  nextStep: string | null;
  nextDueAt: string | null;
  contactedAt: string;
  customer: string | null;
  createdAt: string;
  version: number;
}

export const READ_TASKS = 'crm.tasks.read';
export const WRITE_TASKS = 'crm.tasks.write';
export const READ_LEADS = 'crm.leads.read';
export const WRITE_LEADS = 'crm.leads.write';
export const DELETE_LEADS = 'crm.leads.delete';
export const MANAGE_TAGS = 'crm.tags.manage';
export const WRITE_INTERACTIONS = 'crm.interactions.write';
export const WRITE_CONSENTS = 'crm.consents.write';
export const HAND_OVER = 'crm.customers.hand-over';
