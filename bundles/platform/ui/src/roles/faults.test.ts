// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Problem } from '@livery/console-sdk';
import { atItsField } from './faults';

function thrown(problem: Problem): Problem {
  try {
    return atItsField(problem);
  } catch (fault) {
    return fault as Problem;
  }
}

test('a code that is taken is a fault of the code', () => {
  const taken = thrown(new Problem(409, { code: 'platform.role.exists', detail: 'taken' }));

  expect(taken.errors).toEqual([{ field: 'code', code: 'platform.role.exists', detail: 'taken' }]);
  expect(taken.status).toBe(409);
});

test('what is about no field stays as it is', () => {
  const stale = new Problem(412, { code: 'web.precondition.failed' });

  expect(thrown(stale)).toBe(stale);
});
