import { expect, test } from 'vitest';
import { endOf, isDay, startOf } from './days';

test.each([
  ['2026-02-28', 'Asia/Shanghai', '2026-02-27T16:00:00.000Z', '2026-02-28T16:00:00.000Z'],
  ['2026-02-28', 'UTC', '2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  // A day of 23 hours, one of 25, and one that begins at one o'clock.
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'],
])('%s in %s', (day, zone, start, end) => {
  expect(startOf(day, zone)).toBe(start);
  expect(endOf(day, zone)).toBe(end);
});

test('knows a day from other words', () => {
  expect(isDay('2026-02-28')).toBe(true);
  expect(['2026-02', '2026-13-01', 'today', null].some(isDay)).toBe(false);
});
