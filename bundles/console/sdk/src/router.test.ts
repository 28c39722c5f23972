// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { matchPath, storePath } from './router';

test('finds the parameters of a path', () => {
  expect(matchPath('/customers', '/customers')).toEqual({});
  expect(matchPath('/customers/:customer', '/customers/7')).toEqual({ customer: '7' });
  expect(matchPath('/a/:b/c/:d', '/a/x%20y/c/z')).toEqual({ b: 'x y', d: 'z' });
  expect(matchPath('/a/:b', '/a/%E0%A4%A')).toEqual({ b: '%E0%A4%A' });
});

test('finds none in a path of another form', () => {
  expect(matchPath('/customers', '/customers/7')).toBeUndefined();
  expect(matchPath('/customers/:customer', '/vehicles/7')).toBeUndefined();
});

test('puts a page below its store', () => {
  expect(storePath('42', '/customers/7')).toBe('/s/42/customers/7');
  expect(storePath('42', '/')).toBe('/s/42');
});
