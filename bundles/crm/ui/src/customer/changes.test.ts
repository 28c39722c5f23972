import { expect, test } from 'vitest';
import type { Customer, CustomerFields } from '../model';
import { tagChange } from '../tags/change';
import { changesOf, fieldsOf, masksOf } from './changes';

const customer = {
  name: '王小明',
  mobile: '+86138****1111',
  occupation: null,
  note: 'regular',
  identityNumber: '4403**********1234',
  drivingLicenceNumber: null,
} as Customer;

test('sends only what differs, and null for what was emptied', () => {
  const typed = { ...fieldsOf(customer), name: ' 王小明 ', occupation: 'Pilot', note: ' ' };
  expect(changesOf(customer, typed as CustomerFields)).toEqual({ occupation: 'Pilot', note: null });
});

test('leaves masked numbers alone unless new ones were typed', () => {
  const typed = fieldsOf(customer) as CustomerFields;
  expect(changesOf(customer, typed)).toEqual({});
  const numbers = { mobile: '139', identityNumber: 'A123', drivingLicenceNumber: 'B456' };
  expect(changesOf(customer, { ...typed, ...numbers })).toEqual(numbers);
});

test('shows the masks of those that are kept', () => {
  expect(masksOf(customer)).toEqual({
    mobile: '+86138****1111',
    identityNumber: '4403**********1234',
    drivingLicenceNumber: null,
  });
  expect(masksOf(undefined)).toEqual({
    mobile: null,
    identityNumber: null,
    drivingLicenceNumber: null,
  });
});

test('sends what was typed of a new customer', () => {
  const typed = { name: 'Li', mobile: '', sex: 'unknown' } as unknown as CustomerFields;
  expect(changesOf(undefined, typed)).toEqual({ name: 'Li', sex: 'unknown' });
});

test('says which tags were put on and taken off, and nothing of the others', () => {
  expect(tagChange(['1', '2'], ['2', '3'])).toEqual({ add: ['3'], remove: ['1'] });
  expect(tagChange(['1'], ['1', '2'])).toEqual({ add: ['2'], remove: [] });
});
