import { expect, test } from 'vitest';
import { together, type SwitchedModule } from './switching';

const one = (id: string, needs: string[], on: boolean): SwitchedModule => ({
  id,
  name: id,
  needs,
  serves: on,
  on,
  from: 'default',
  own: false,
  inherited: true,
  inheritedFrom: 'default',
});
const all = (on: boolean) => [
  one('criteria', [], on),
  one('crm', ['criteria'], on),
  one('dms', ['crm'], on),
  one('adapter-csv', ['dms'], on),
];
const ids = (found: SwitchedModule[]) => found.map(({ id }) => id);

test('off goes all that cannot do without it, in whatever many steps', () => {
  expect(ids(together(all(true), 'crm', false))).toEqual(['dms', 'adapter-csv']);
  expect(ids(together(all(true), 'adapter-csv', false))).toEqual([]);
});

test('on comes all that it cannot do without', () => {
  expect(ids(together(all(false), 'dms', true))).toEqual(['criteria', 'crm']);
  expect(ids(together(all(false), 'criteria', true))).toEqual([]);
});

test('what is that way already is left as it is', () => {
  const some = all(true).map((item) => (item.id === 'dms' ? { ...item, on: false } : item));
  expect(ids(together(some, 'crm', false))).toEqual(['adapter-csv']);
});
