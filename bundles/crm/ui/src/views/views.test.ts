// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Column } from '@livery/console-sdk';
import { chosenColumns } from './views';

const column = (key: string): Column<unknown> => ({ key, title: key, render: () => key });
const all = ['name', 'mobile', 'region'].map(column);
const keys = (chosen: readonly string[]) => chosenColumns(all, chosen).map(({ key }) => key);

test('columns stand as they were chosen, without those that are gone', () => {
  expect(keys(['region', 'own.gone', 'name'])).toEqual(['region', 'name']);
  expect(keys([])).toEqual(['name', 'mobile', 'region']);
  expect(keys(['own.gone'])).toEqual(['name', 'mobile', 'region']);
});
