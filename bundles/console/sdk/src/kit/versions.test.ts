import { expect, test } from 'vitest';
import { canonical, merged, rowsOf } from './versions';

interface Form {
  name?: string;
  city?: string | null;
  mobile?: string;
  own?: Record<string, string | null>;
  amount?: { amount?: string; currency: string } | null;
}

const fields = [
  { name: 'name', label: 'Name' },
  { name: 'city', label: 'City' },
  { name: 'mobile', label: 'Mobile', masked: true },
  { name: 'own.hobby', label: 'Hobby' },
];
const was: Form = { name: 'Li', city: 'Wuhan', mobile: '138****1', own: { hobby: 'golf' } };

function rows(theirs: Form, mine: Form) {
  return rowsOf<Form>({ fields, was, theirs, mine }).map(({ field, typed }) => [field.name, typed]);
}

test('what both have the same is not asked', () => {
  const same = { ...was, name: 'Li Ming' };
  expect(rows(same, { ...same, mobile: '' })).toEqual([]);
});

test('what only the other one changed is told apart from what was typed', () => {
  const theirs = { ...was, city: 'Beijing', own: { hobby: 'chess' } };
  const mine = { name: 'Li Ming', city: 'Wuhan', mobile: '', own: { hobby: 'tea' } };
  expect(rows(theirs, mine)).toEqual([
    ['name', true],
    ['city', false],
    ['own.hobby', true],
  ]);
});

test('a mask that was left alone is theirs, a number that was typed is not lost', () => {
  const theirs = { ...was, mobile: '139****2' };
  expect(rows(theirs, { ...was, mobile: '' })).toEqual([['mobile', false]]);
  expect(rows(theirs, { ...was, mobile: '13700000003' })).toEqual([['mobile', true]]);
});

test('what the form does not show stays as it was', () => {
  const theirs = { ...was, city: 'Beijing' };
  expect(rows(theirs, { name: 'Li', mobile: '', own: { hobby: 'golf' } })).toEqual([
    ['city', false],
  ]);
});

test('the form gets what was chosen, and keeps all else that stands in it', () => {
  const theirs = { name: 'Li Na', city: 'Beijing', mobile: '139****2', own: { hobby: 'chess' } };
  const mine: Form = {
    name: 'Li Ming',
    city: 'Wuhan',
    mobile: '13700000003',
    own: { hobby: 'tea', car: 'no' },
    amount: { amount: '1', currency: 'CNY' },
  };
  const versions = { fields, was, theirs, mine };
  const chosen = merged(versions, rowsOf<Form>(versions), new Set(['city', 'mobile', 'own.hobby']));
  expect(chosen).toEqual({
    name: 'Li Ming',
    city: 'Beijing',
    mobile: '',
    own: { hobby: 'chess', car: 'no' },
    amount: { amount: '1', currency: 'CNY' },
  });
  expect(mine.own).toEqual({ hobby: 'tea', car: 'no' });
});

test('empty is empty however it is written', () => {
  for (const empty of [null, undefined, '', ' ', [], {}, { amount: null }, [null].slice(1)]) {
    expect(canonical(empty)).toBe('');
  }
  expect(canonical({ a: 1, b: [{ c: 'x' }] })).toBe(canonical({ b: [{ c: 'x ' }], a: '1' }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});
