import { expect, test } from 'vitest';
import { fieldOf, newPerson } from './form';

test('a fault of a role stands at its field', () => {
  expect(fieldOf('roles[2].tenant')).toEqual(['roles', 2, 'tenant']);
  expect(fieldOf('name')).toEqual(['name']);
});

test('fields that were left empty are not sent', () => {
  const roles = [{ tenant: '1', role: 'auditor' }];
  expect(
    newPerson({ name: ' li ', displayName: ' ', language: 'en', password: '', roles }),
  ).toEqual({ name: 'li', language: 'en', roles });
});
