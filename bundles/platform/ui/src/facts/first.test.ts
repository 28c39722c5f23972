import { expect, test } from 'vitest';
import type { ParkedFact } from '../model';
import { decidable } from './first';

const fact = (id: string, subscription: string, subject: string) =>
  ({ id, subscription, subject }) as ParkedFact;

test('the earliest of each subject can be decided, whatever its state', () => {
  const facts = [
    fact('1', 'segments', 'customer 7'),
    fact('2', 'segments', 'customer 8'),
    fact('3', 'segments', 'customer 7'),
    fact('4', 'points', 'customer 7'),
  ];
  expect([...decidable(facts)]).toEqual(['1', '2', '4']);
  expect([...decidable(facts.slice(1))]).toEqual(['2', '3', '4']);
});
