import { expect, test } from 'vitest';
import { allows, countOf, matches, partsOf, withPattern, without } from './patterns';

const READ = { name: 'crm.customers.read', text: 'See customers' };
const WRITE = { name: 'crm.customers.write', text: 'Change customers' };
const JOBS = { name: 'platform.jobs.read', text: 'See jobs' };

test('a pattern stands for a name, a beginning, an end or everything, as on the server', () => {
  expect(matches('crm.customers.read', 'crm.customers.read')).toBe(true);
  expect(matches('crm.*', 'crm.customers.read')).toBe(true);
  expect(matches('crm.*', 'crmx.read')).toBe(false);
  expect(matches('*.read', 'platform.jobs.read')).toBe(true);
  expect(matches('*.read', 'platform.jobs.manage')).toBe(false);
  expect(matches('*', '*.read')).toBe(true);
  expect(matches('crm.*', '*.read')).toBe(false);
  expect(allows(['dms.*', 'crm.*'], 'crm.x')).toBe(true);
});

test('what is chosen stands at its module, also what is not installed', () => {
  const parts = partsOf([JOBS, READ, WRITE], ['*.read', 'crm.*', 'crm.customers.*', 'parking.*']);

  expect(parts.map(({ module }) => module)).toEqual(['crm', 'platform', 'parking']);
  expect(parts[0]).toEqual({
    module: 'crm',
    whole: 'crm.*',
    permissions: [READ, WRITE],
    others: ['crm.customers.*'],
  });
  expect(parts[2]!.permissions).toEqual([]);
});

test('a wider pattern takes the place of those that it stands for', () => {
  expect(withPattern(['crm.customers.read', 'dms.*'], 'crm.*')).toEqual(['crm.*', 'dms.*']);
  expect(withPattern(['crm.customers.read'], 'crm.customers.read')).toEqual(['crm.customers.read']);
  expect(without(['crm.*', 'dms.*'], 'crm.*')).toEqual(['dms.*']);
  expect(countOf([READ, WRITE, JOBS], ['*.read'])).toBe(2);
});
