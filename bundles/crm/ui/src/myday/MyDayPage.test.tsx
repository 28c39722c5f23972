// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { found, Stage } from '../stage';
import { MyDayPage } from './MyDayPage';

let stage: Stage;

afterEach(() => stage.close());

test.each([
  [true, false],
  [false, true],
])('the page of the day says when there is more: birthdays %s, rentals %s', async (days, ends) => {
  stage = new Stage(<MyDayPage />, ({ path }) =>
    path === 'my-day'
      ? {
          today: '2026-03-01',
          tasks: [],
          moreTasks: false,
          birthdays: [{ customer: { id: '7', name: 'Wang' }, on: '2026-03-01', turns: 40 }],
          moreBirthdays: days,
          rentals: [],
          moreRentals: ends,
        }
      : { items: [], next: null },
  );
  const text = (await found('.lv-columns', 'Wang')).textContent ?? '';
  expect(text.includes('The nearest 1 are shown; there are more.')).toBe(days);
  expect(text.includes('The next 0 are shown; there are more.')).toBe(ends);
});
