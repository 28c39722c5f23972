import type { Consent } from '../work';

export const REACHED_BY = ['phone', 'mail'] as const;
export type ReachedBy = (typeof REACHED_BY)[number];

/** What somebody may be reached for. */
export const REACHED_FOR = ['service', 'marketing', 'research'] as const;
export type ReachedFor = (typeof REACHED_FOR)[number];

/** Whether a customer may be reached, and what they said that decides it. */
export interface Allowance {
  allowed: boolean;
  said: Consent | undefined;
}

/**
 * What was said of the channel counts, and what was said of any channel where it says more: a later withdrawal of all, or
 * anything while nothing was said of the channel. Service is part of what a customer has with the store, so it is allowed
 * unless it was withdrawn; for all else they must have said yes.
 */
export function allowanceOf(
  said: readonly Consent[],
  purpose: ReachedFor,
  channel: ReachedBy,
): Allowance {
  const last = (of: Consent['channel']) =>
    said
      .filter((one) => one.purpose === purpose && one.channel === of)
      .reduce<Consent | undefined>(
        (latest, one) => (latest && Date.parse(latest.at) >= Date.parse(one.at) ? latest : one),
        undefined,
      );
  const own = last(channel);
  const any = last('any');
  const takenBack = own?.given && any && !any.given && Date.parse(any.at) > Date.parse(own.at);
  const decides = takenBack ? any : (own ?? any);
  return { allowed: decides?.given ?? purpose === 'service', said: decides };
}
