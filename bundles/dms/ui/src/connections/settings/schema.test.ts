import { expect, test } from 'vitest';
import type { Adapter } from '../../model';
import { choicesOf, defaultsOf, settingsOf } from './schema';

const adapter = {
  id: 'csv',
  settingsSchema: {
    required: ['folder', 'encoding', 'password'],
    properties: {
      folder: {},
      encoding: { default: '' },
      separator: {},
      password: { format: 'password' },
      mapping: { type: 'object' },
    },
  },
} as unknown as Adapter;

test('sends what was typed over what was there, without what was emptied', () => {
  const typed = { folder: ' /in ', separator: '', mapping: { name: '姓名', mobile: undefined } };
  expect(settingsOf(adapter, typed, { folder: '/old', separator: ';', source: 'dms' })).toEqual({
    folder: '/in',
    source: 'dms',
    mapping: { name: '姓名' },
  });
});

test('keeps a separator that is white space, and an empty value where one is required', () => {
  const typed = { separator: '\t', encoding: '' };
  expect(settingsOf(adapter, typed)).toEqual({ separator: '\t', encoding: '' });
});

test('leaves a secret out that was not typed, so that it stays', () => {
  expect(settingsOf(adapter, { folder: '/in', password: '' })).toEqual({ folder: '/in' });
  expect(settingsOf(adapter, { password: 'x' })).toEqual({ password: 'x' });
});

test('knows the defaults and the choices', () => {
  expect(defaultsOf(adapter.settingsSchema)).toEqual({ encoding: '' });
  expect(defaultsOf({ properties: { separator: { enum: ['', ','] }, folder: {} } })).toEqual({
    separator: '',
  });
  expect(choicesOf({ oneOf: [{ const: '', title: 'Detect' }, { const: 'GBK' }] })).toEqual([
    { value: '', label: 'Detect' },
    { value: 'GBK', label: undefined },
  ]);
  expect(choicesOf({ type: 'string' })).toBeUndefined();
});
