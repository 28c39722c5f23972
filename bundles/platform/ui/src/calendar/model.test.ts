import { expect, test } from 'vitest';
import { isOvernight, shiftsText, weekdayName } from './model';

test('days of the week have names in each language', () => {
  expect(weekdayName('monday', 'en')).toBe('Monday');
  expect(weekdayName('sunday', 'zh-CN')).toBe('星期日');
});

test('a shift that ends at or before its start ends on the next day', () => {
  expect(isOvernight({ from: '22:00', to: '02:00' })).toBe(true);
  expect(isOvernight({ from: '00:00', to: '00:00' })).toBe(true);
  expect(isOvernight({ from: '09:00', to: '18:00' })).toBe(false);
  expect(isOvernight({ from: '09:00', to: '' })).toBe(false);
  expect(
    shiftsText([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ]),
  ).toBe('09:00–12:00, 13:00–18:00');
});
