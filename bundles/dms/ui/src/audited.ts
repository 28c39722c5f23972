import type { Audited } from '@livery/console-sdk';

/** What is recorded of connections and the quarantine in the audit trail. */
export const audited: Audited = {
  actions: [
    'dms.connection.created',
    'dms.connection.changed',
    'dms.connection.removed',
    'dms.record.replayed',
    'dms.record.dismissed',
    'dms.record.revealed',
    'dms.records.dismissed',
  ],
  subjects: {
    connection: { title: 'audit.connection', page: '/connections' },
    'held-record': { title: 'audit.record' },
  },
  words: {
    adapter: 'connection.adapter',
    corrected: 'audit.corrected',
    last: 'audit.last',
  },
};
