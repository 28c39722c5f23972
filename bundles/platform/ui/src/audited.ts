import type { Audited } from '@livery/console-sdk';

const FACTS = ['platform.fact.replayed', 'platform.fact.skipped'];

/** What the platform itself records in the audit trail. */
export const audited: Audited = {
  actions: [...FACTS, 'platform.personal-data.exported', 'platform.personal-data.erased'],
  groupActions: [
    'platform.sign-in.done',
    'platform.sign-in.refused',
    'platform.person.created',
    'platform.key.created',
    'platform.tenant.created',
    'platform.encryption.rotated',
    ...FACTS,
  ],
  subjects: {
    person: { title: 'subject.person' },
    tenant: { title: 'subject.tenant' },
    fact: { title: 'subject.fact' },
    customer: { title: 'subject.customer' },
    'encryption-key': { title: 'subject.encryptionKey' },
  },
  words: {
    STORE: 'tenant.kind.store',
    BRAND: 'tenant.kind.brand',
    GROUP: 'place.group',
  },
};
