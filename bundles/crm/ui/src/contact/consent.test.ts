import { expect, test } from 'vitest';
import type { Consent } from '../work';
import { allowanceOf } from './consent';

function said(channel: Consent['channel'], given: boolean, day: number): Consent {
  const at = `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;
  const rest = { method: 'paper', textShown: null, evidence: null, recordedBy: null } as const;
  return { id: `${channel}${day}`, purpose: 'marketing', channel, given, at, ...rest };
}

test('without a word service is allowed, and nothing else', () => {
  expect(allowanceOf([], 'service', 'phone')).toEqual({ allowed: true, said: undefined });
  expect(allowanceOf([], 'marketing', 'phone').allowed).toBe(false);
  expect(allowanceOf([], 'research', 'mail').allowed).toBe(false);
});

test('what was withdrawn is not allowed, service neither', () => {
  const withdrawn = { ...said('any', false, 1), purpose: 'service' as const };
  expect(allowanceOf([withdrawn], 'service', 'mail')).toEqual({ allowed: false, said: withdrawn });
  expect(allowanceOf([withdrawn], 'marketing', 'mail').said).toBeUndefined();
});

test('the channel counts before any channel, unless all is withdrawn later', () => {
  const one = (...all: Consent[]) => allowanceOf(all, 'marketing', 'phone').allowed;
  expect(one(said('any', true, 1))).toBe(true);
  expect(one(said('mail', true, 1))).toBe(false);
  expect(one(said('phone', false, 1), said('any', true, 2))).toBe(false);
  expect(one(said('phone', true, 2), said('any', false, 1))).toBe(true);
  expect(one(said('phone', true, 1), said('any', false, 2))).toBe(false);
  expect(one(said('phone', false, 1), said('phone', true, 2))).toBe(true);
  expect(one(said('phone', true, 2), said('phone', false, 1))).toBe(true);
});
