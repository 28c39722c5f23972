// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Format } from '@livery/console-sdk';
import en from '../messages/en.json';
import zh from '../messages/zh-CN.json';
import type { Catalogue, Criterion } from './model';
import { unnamed, withNames } from './names';
import { aggregateOf, clauseAt, faultsAt, faultsIn, isComplete, isCriterion } from './tree';
import { wordsOf } from './words';

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const catalogue: Catalogue = {
  population: 'customer',
  fields: [
    { id: 'crm.age', name: 'Age', type: 'number', operators: [], choices: [] },
    {
      id: 'crm.sex',
      name: 'Sex',
      type: 'choice',
      operators: [],
      choices: [{ id: 'm', name: 'male' }],
    },
    { id: 'crm.since', name: 'Since', type: 'date', operators: [], choices: [] },
  ],
  collections: [
    {
      id: 'crm.dealings',
      name: 'Dealings',
      timed: true,
      functions: ['count', 'sum', 'days-since'],
      fields: [
        {
          id: 'kind',
          name: 'Kind',
          type: 'choice',
          operators: [],
          choices: [{ id: 'r', name: 'rental' }],
        },
        { id: 'amount', name: 'Amount', type: 'money', operators: [], choices: [] },
      ],
    },
  ],
  operators: ['is', 'at-least', 'between', 'before', 'known'].map((id) => ({
    id,
    name: id,
    least: 1,
    most: 1,
  })),
  functions: named('count', 'sum', 'days-since'),
  units: named('days', 'weeks', 'months', 'years'),
  limits: { depth: 20, clauses: 500, values: 1000 },
};

const say =
  (messages: Record<string, string>) =>
  (key: string, values: Record<string, string | number> = {}) => {
    const plural = messages[`${key}_${values.count === 1 ? 'one' : 'other'}`];
    const text = messages[key] ?? plural ?? messages[`${key}_other`] ?? key;
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
// Days and numbers as they are: how they are written is the contract's matter.
const format = {
  date: String,
  number: String,
  money: ({ amount, currency }: { amount: string; currency: string }) => `${currency} ${amount}`,
} as unknown as Format;
const english = wordsOf(catalogue, say(en), format, 'CNY');
const chinese = wordsOf(catalogue, say(zh), format, 'CNY');

const often: Criterion = {
  collection: 'crm.dealings',
  function: 'count',
  window: { last: 12, unit: 'months' },
  where: { field: 'kind', operator: 'is', values: ['r'] },
  operator: 'at-least',
  values: [3],
};

test('a criterion reads as a sentence', () => {
  const whole: Criterion = {
    all: [
      often,
      { not: { field: 'crm.sex', operator: 'is', values: ['m'] } },
      {
        any: [
          { field: 'crm.age', operator: 'between', values: [30, 49] },
          { field: 'crm.since', operator: 'before', values: [{ ago: 1, unit: 'years' }] },
        ],
      },
    ],
  };
  expect(english.text(whole)).toBe(
    'number of Dealings (Kind is rental) in the last 12 months at-least 3, and not (Sex is male), and ' +
      '(Age between 30 and 49; or Since before 1 year ago)',
  );
  expect(chinese.text(whole)).toBe(
    '最近 12 个月Dealings（Kind is rental）的次数 at-least 3，且并非（Sex is male），且' +
      '（Age between 30 至 49；或Since before 1 年前）',
  );
});

test('a window shows its last day, not the one after it', () => {
  const window = { from: '2012-01-01', before: '2014-01-01' };
  expect(english.text({ ...often, where: undefined, window } as unknown as Criterion)).toContain(
    'from 2012-01-01 to 2013-12-31',
  );
});

test('a new clause about a sum of money waits for its amount', () => {
  const made = aggregateOf(catalogue.collections[0]!, 'sum');
  expect(made).toMatchObject({ field: 'amount', operator: 'at-least', values: [{ amount: null }] });
  expect(isComplete(made)).toBe(false);
  expect(isComplete({ ...made, values: [{ amount: 5 }] })).toBe(true);
  expect(isComplete({ all: [] })).toBe(true);
});

test('a fault stands at its clause, and one inside a condition of items there', () => {
  const faults = faultsIn([
    { field: 'criterion/all/0/where/field', detail: 'a' },
    { field: 'criterion/all/0/values/0', detail: 'b' },
    { field: 'name', detail: 'c' },
  ]);
  expect(faultsAt(faults, '/all/0', often).map(({ detail }) => detail)).toEqual(['b']);
  expect(faultsAt(faults, '/all/0/where', often.where!).map(({ detail }) => detail)).toEqual(['a']);
  expect(faultsAt(faults, '', { all: [often] })).toEqual([]);
  expect(clauseAt({ all: [often] }, '/all/0/where')).toEqual(often.where);
});

test('what is no criterion is not taken for one', () => {
  expect(isCriterion({ all: [often] })).toBe(true);
  expect(isCriterion({ all: often })).toBe(false);
  expect(isCriterion({ field: 'crm.age' })).toBe(false);
  expect(isCriterion('x')).toBe(false);
});

test('an older question is looked up, and of one that was removed it is said', () => {
  const answers: Catalogue = {
    ...catalogue,
    collections: [
      {
        id: 'crm.survey-answers',
        name: 'Answers',
        timed: true,
        functions: ['count'],
        fields: [
          {
            id: 'question',
            name: 'Question',
            type: 'id',
            operators: ['is'],
            choices: [{ id: '9', name: 'Needs: when' }],
            more: 'surveys/questions',
          },
        ],
      },
    ],
  };
  const asked: Criterion = {
    not: {
      collection: 'crm.survey-answers',
      function: 'count',
      where: { all: [{ field: 'question', operator: 'is', values: ['9', '3', '2'] }] },
      operator: 'at-least',
      values: [1],
    },
  };
  expect(unnamed(answers, [asked, often])).toEqual({ 'surveys/questions': ['2', '3'] });
  const names = { 'surveys/questions': { '2': 'Needs: why', '3': null } };
  const known = withNames(answers, names, () => en['criteria.goneQuestion']);
  expect(unnamed(known, [asked])).toEqual({});
  expect(wordsOf(known, say(en), format, 'CNY').text(asked)).toContain(
    'Question is Needs: when or a question that was removed or Needs: why',
  );
});
