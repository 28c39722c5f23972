import { expect, test } from 'vitest';
import { Turns } from './turns';

test('no more at a time than may be, each in its turn, without what nobody wants any more', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => () =>
    new Promise<number>((resolve) => {
      begun.push(number);
      ends.push(() => resolve(number));
    });
  const still = () => true;
  const all = [1, 2, 3, 4, 5].map((one) => turns.take(one === 4 ? () => false : still, work(one)));
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  ends[0]!();
  expect(await all[0]).toBe(1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toEqual([1, 2, 3]);
  ends[1]!();
  await new Promise((resolve) => setTimeout(resolve));
  expect(await all[3]).toBeUndefined();
  expect(begun).toEqual([1, 2, 3, 5]);
  ends.slice(2).forEach((end) => end());
  expect(await Promise.all(all)).toEqual([1, 2, 3, undefined, 5]);
});

test('what fails makes room too', async () => {
  const turns = new Turns(1);
  await expect(
    turns.take(
      () => true,
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(
    await turns.take(
      () => true,
      () => Promise.resolve(7),
    ),
  ).toBe(7);
});
