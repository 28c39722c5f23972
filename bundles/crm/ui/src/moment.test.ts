import { expect, test } from 'vitest';
import { instantOf, wallOf } from './moment';

test.each([
  ['2026-02-28T09:30', 'Asia/Shanghai', '2026-02-28T01:30:00.000Z'],
  ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  // The evening before and the one after the clocks are put forward.
  ['2026-03-07T20:00', 'America/New_York', '2026-03-08T01:00:00.000Z'],
  ['2026-03-08T20:00', 'America/New_York', '2026-03-09T00:00:00.000Z'],
])('%s in %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone)).toBe(instant);
  expect(wallOf(instant, zone)).toBe(wall);
});
