import { expect, test } from 'vitest';
import { covers } from './session';

test('a pattern covers what it stands for', () => {
  expect(covers(['*'], 'crm.customers.write')).toBe(true);
  expect(covers(['crm.*'], 'crm.customers.write')).toBe(true);
  expect(covers(['*.read'], 'crm.customers.read')).toBe(true);
  expect(covers(['crm.customers.read'], 'crm.customers.read')).toBe(true);
});

test('and nothing else', () => {
  expect(covers([], 'crm.customers.read')).toBe(false);
  expect(covers(['*.read'], 'crm.customers.write')).toBe(false);
  expect(covers(['crm.*'], 'crmx.customers.read')).toBe(false);
  expect(covers(['crm.customers.read'], 'crm.customers.readers')).toBe(false);
});
