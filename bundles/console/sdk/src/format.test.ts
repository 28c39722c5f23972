// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { formatOf } from './format';

const shanghai = formatOf('zh-CN', 'Asia/Shanghai');
const english = formatOf('en', 'Asia/Shanghai');

test('shows an instant as the day and hour that it is in the store', () => {
  expect(shanghai.dateTime('2026-11-21T17:30:00Z')).toBe('2026/11/22 01:30');
  expect(shanghai.date('2026-11-21T17:30:00Z')).toBe('2026/11/22');
  expect(english.date('2026-11-21T17:30:00Z')).toBe('Nov 22, 2026');
});

test('shows a mere day as it is written', () => {
  expect(formatOf('zh-TW', 'America/New_York').date('1985-03-02')).toBe('1985/03/02');
});

test('shows money without losing a digit', () => {
  expect(english.money({ amount: '1234567890123.45', currency: 'CNY' })).toBe(
    '¥1,234,567,890,123.45',
  );
  expect(shanghai.money({ amount: '320.00', currency: 'CNY' })).toBe('¥320.00');
});

test('shows sizes and durations', () => {
  expect(english.bytes(0)).toBe('0 B');
  expect(english.bytes(8_640_000)).toBe('8.2 MB');
  expect(english.duration(41.2)).toBe('00:41');
  expect(english.duration(3725)).toBe('1:02:05');
});

test('shows a dash for what is absent or no date', () => {
  expect(english.date(null)).toBe('–');
  expect(english.dateTime('soon')).toBe('–');
  expect(english.money(undefined)).toBe('–');
});

test('shows hours of a zone that the browser does not know in UTC, and says so', () => {
  const mars = formatOf('en', 'Mars/Olympus_Mons');
  expect(mars.dateTime('2026-11-21T17:30:00Z')).toBe('Nov 21, 2026 17:30 UTC');
  expect(mars.date('2026-11-21T17:30:00Z')).toBe('Nov 21, 2026');
});

test.each(['+08:00', 'UTC+8', 'GMT+08:00'])('knows %s by its distance from UTC', (zone) => {
  expect(formatOf('zh-CN', zone).dateTime('2026-11-21T17:30:00Z')).toBe('2026/11/22 01:30');
});
