import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { isExpired, keyFieldOf, newKey, type KeyForm } from './key';

const NOW = dayjs('2026-03-01T08:00:00Z');
const KEY: KeyForm = {
  name: ' export ',
  expires: 30,
  places: 'all',
  allowed: 'all',
  tenants: ['7'],
  permissions: ['crm.*'],
};

test('a key for all says nothing of places and permissions', () => {
  expect(newKey(KEY, 'Asia/Shanghai', NOW)).toEqual({
    name: 'export',
    expires: '2026-03-31T08:00:00.000Z',
  });
});

test('a key for some says which', () => {
  const some = newKey({ ...KEY, expires: 'never', places: 'some', allowed: 'some' }, 'UTC', NOW);

  expect(some).toEqual({
    name: 'export',
    expires: 'never',
    tenants: ['7'],
    permissions: ['crm.*'],
  });
});

test('its last day counts to its end where it is read', () => {
  const until = dayjs('2026-05-02');
  const { expires } = newKey({ ...KEY, expires: 'date', until }, 'Asia/Shanghai', NOW);

  expect(expires).toBe('2026-05-02T15:59:59.999Z');
  expect(keyFieldOf('expires', 'date')).toEqual(['until']);
  expect(keyFieldOf('expires', 30)).toEqual(['expires']);
});

test('a key that has ended is seen to have', () => {
  expect(isExpired('never')).toBe(false);
  expect(isExpired('2026-03-01T07:59:59Z', NOW.valueOf())).toBe(true);
  expect(isExpired('2026-03-01T08:00:01Z', NOW.valueOf())).toBe(false);
});
