import type { Audited } from '@livery/console-sdk';

/** What customer relations record in the audit trail. */
export const audited: Audited = {
  actions: [
    'crm.customer.created',
    'crm.customer.changed',
    'crm.customer.deleted',
    'crm.customer.revealed',
  ],
  subjects: { customer: { title: 'customer.title', page: '/customers/:id' } },
  words: {
    name: 'field.name',
    mobile: 'field.mobile',
    email: 'field.email',
    sex: 'field.sex',
    region: 'field.region',
    birthDate: 'field.birthDate',
    licenceSince: 'field.licenceSince',
    occupation: 'field.occupation',
    identityNumber: 'field.identityNumber',
    drivingLicenceNumber: 'field.drivingLicenceNumber',
    address: 'field.address',
    note: 'field.note',
  },
};
