import { expect, test } from 'vitest';
import type { Dealt } from '../model';
import { dealWithAll, doneOf, type Progress } from './bulk';

const dealt = (taken: number, refused: number, next: string | null): Dealt => ({
  ...{ taken, refused, next },
  ...{ waiting: 0, failed: 0, dismissed: 0 },
});

test('goes on after what was dealt with until nothing is left', async () => {
  const answers = [dealt(90, 10, '100'), dealt(99, 1, '200'), dealt(5, 0, null)];
  const asked: (string | undefined)[] = [];
  const told: number[] = [];
  const all = await dealWithAll(
    async (after) => {
      asked.push(after);
      return answers[asked.length - 1]!;
    },
    (progress) => told.push(doneOf(progress)),
    () => true,
  );
  expect(asked).toEqual([undefined, '100', '200']);
  expect(told).toEqual([100, 200, 205]);
  expect(all).toMatchObject({ taken: 194, refused: 11 });
});

test('stops when it is told to', async () => {
  const seen: Progress[] = [];
  const all = await dealWithAll(
    async () => dealt(1, 0, '1'),
    (progress) => seen.push(progress),
    () => seen.length < 3,
  );
  expect(all.taken).toBe(3);
});
