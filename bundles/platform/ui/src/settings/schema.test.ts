import { expect, test } from 'vitest';
import { byModule, durationOf, spanOf, type Setting, type SettingsSchema } from './schema';

test('a length of time is shown in its largest unit and written as it was meant', () => {
  expect(spanOf('PT12H')).toEqual({ count: 12, unit: 'hour' });
  expect(spanOf('PT48H')).toEqual({ count: 2, unit: 'day' });
  expect(spanOf('P1DT1H')).toEqual({ count: 25, unit: 'hour' });
  expect(spanOf('PT1H30M')).toEqual({ count: 90, unit: 'minute' });
  expect(spanOf('PT90S')).toEqual({ count: 1.5, unit: 'minute' });
  expect(durationOf(2, 'day')).toBe('P2D');
  expect(durationOf(90, 'minute')).toBe('PT90M');
  expect(durationOf(4, 'hour')).toBe('PT4H');
});

test('settings stand with their module', () => {
  const of = (code: string) => ({ code }) as Setting;
  const schema = {
    properties: {
      'a.x': { 'x-module': 'a' },
      'b.x': { 'x-module': 'b' },
      'a.y': { 'x-module': 'a' },
    },
  } as unknown as SettingsSchema;
  const modules = byModule([of('a.x'), of('b.x'), of('a.y'), of('gone.x')], schema);
  expect(modules.map(({ module, settings }) => [module, settings.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
