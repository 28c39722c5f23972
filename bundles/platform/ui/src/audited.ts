import type { Audited } from '@livery/console-sdk';

const FACTS = ['platform.fact.replayed', 'platform.fact.skipped'];

/** What the platform itself records in the audit trail. */
export const audited: Audited = {
  actions: FACTS,
  groupActions: [
    'platform.sign-in.done',
    'platform.sign-in.refused',
    'platform.person.created',
    'platform.key.created',
    'platform.tenant.created',
    ...FACTS,
  ],
  subjects: {
    person: { title: 'subject.person' },
    tenant: { title: 'subject.tenant' },
    fact: { title: 'subject.fact' },
  },
  words: {
    STORE: 'tenant.kind.store',
    BRAND: 'tenant.kind.brand',
    GROUP: 'place.group',
  },
};
