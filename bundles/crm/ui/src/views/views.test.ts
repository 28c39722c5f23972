// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Column } from '@livery/console-sdk';
import { chosenColumns, writtenColumns } from './views';

const column = (key: string): Column<unknown> => ({ key, title: key, render: () => key });
const all = ['name', 'mobile', 'region'].map(column);
const keys = (chosen: readonly string[]) => chosenColumns(all, chosen).map(({ key }) => key);

test('columns stand as they were chosen, without those that are gone', () => {
  expect(keys(['region', 'own.gone', 'name'])).toEqual(['region', 'name']);
  expect(keys([])).toEqual(['name', 'mobile', 'region']);
  expect(keys(['own.gone'])).toEqual(['name', 'mobile', 'region']);
});

test('a workbook has what the list shows', () => {
  const beside = { name: 'mobile' };
  expect(writtenColumns(all, ['region', 'own.gone', 'name'], beside)).toEqual([
    'region',
    'name',
    'mobile',
  ]);
  expect(writtenColumns(all, [], beside)).toEqual([]);
});
