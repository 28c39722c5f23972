import { expect, test } from 'vitest';
import { ownChanges } from './changes';

test('only what differs is sent, and what was emptied is null', () => {
  const kept = { hobby: 'fishing', seats: 5, day: '2026-01-01' };
  expect(ownChanges(kept, { hobby: ' fishing ', seats: '5', day: '2026-01-01' })).toEqual({});
  expect(ownChanges(kept, { hobby: ' ', seats: 6, day: null })).toEqual({
    hobby: null,
    seats: 6,
    day: null,
  });
  expect(ownChanges(undefined, { hobby: undefined, seats: '', day: '2026-02-02' })).toEqual({
    day: '2026-02-02',
  });
  expect(ownChanges(kept, undefined)).toEqual({});
});
