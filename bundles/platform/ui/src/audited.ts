import type { Audited } from '@livery/console-sdk';

const FACTS = ['platform.fact.replayed', 'platform.fact.skipped'];
const SETTINGS = ['platform.setting.changed', 'platform.setting.reset'];
const MODULES = [
  'platform.module.switched-on',
  'platform.module.switched-off',
  'platform.module.switch-reset',
];
const DEPLOYMENT = [
  'modules.archive-added',
  'modules.archive-mended',
  'modules.archive-removed',
  'modules.changed',
  'modules.change-failed',
  'modules.restart-begun',
  'modules.contracted',
];
const CALENDARS = [
  'platform.calendar.changed',
  'platform.calendar.days-set',
  'platform.calendar.day-removed',
];

const JOBS = ['platform.job.started', 'platform.job.cancelled', 'platform.job.retried'];

/** What the platform itself records in the audit trail. */
export const audited: Audited = {
  actions: [
    ...FACTS,
    ...SETTINGS,
    ...MODULES,
    ...CALENDARS,
    ...JOBS,
    'platform.personal-data.exported',
    'platform.personal-data.erased',
  ],
  groupActions: [
    'platform.sign-in.done',
    'platform.sign-in.refused',
    'platform.sign-in.ended',
    'platform.person.language',
    'platform.person.created',
    'platform.person.changed',
    'platform.person.removed',
    'platform.person.roles-claimed',
    'platform.role.created',
    'platform.role.changed',
    'platform.role.removed',
    'platform.key.created',
    'platform.key.revoked',
    'platform.password.set',
    'platform.password.changed',
    'platform.session.ended',
    'platform.tenant.created',
    'platform.tenant.changed',
    'platform.tenant.suspended',
    'platform.tenant.resumed',
    'platform.tenant.archived',
    'platform.tenant.exported',
    'platform.tenant.export-downloaded',
    'platform.tenant.erasure-started',
    'platform.tenant.erased',
    'platform.holiday.set',
    'platform.holiday.removed',
    'platform.encryption.rotated',
    ...DEPLOYMENT,
    ...FACTS,
    ...SETTINGS,
    ...MODULES,
    ...JOBS,
  ],
  subjects: {
    person: { title: 'subject.person' },
    role: { title: 'subject.role' },
    tenant: { title: 'subject.tenant' },
    fact: { title: 'subject.fact' },
    job: { title: 'subject.job' },
    module: { title: 'subject.module' },
    setting: { title: 'subject.setting' },
    calendar: { title: 'subject.calendar' },
    holiday: { title: 'subject.holiday' },
    customer: { title: 'subject.customer' },
    'encryption-key': { title: 'subject.encryptionKey' },
  },
  words: {
    STORE: 'tenant.kind.store',
    BRAND: 'tenant.kind.brand',
    GROUP: 'place.group',
  },
};
