import { expect, test } from 'vitest';
import { turnOf } from './actions';

test('resumes only what is paused', () => {
  expect(turnOf('paused')).toBe('resume');
  expect(turnOf('active')).toBe('pause');
  expect(turnOf('failed')).toBe('pause');
});
