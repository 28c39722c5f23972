import type { Tone } from '@livery/console-sdk';
import type { DealingKind } from '../model';
import type { Channel, CustomerRef, PersonRef } from '../work';

export const READ_FEEDBACK = 'crm.feedback.read';
export const WRITE_FEEDBACK = 'crm.feedback.write';

export const FEEDBACK_KINDS = ['rating', 'complaint', 'suggestion', 'praise'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
export const FEEDBACK_STATES = ['open', 'settled'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** What a customer said. */
export interface Feedback {
  id: string;
  customer: CustomerRef;
  kind: FeedbackKind;
  rating: number | null;
  dealing: { id: string; kind: DealingKind; at: string } | null;
  channel: Channel;
  text: string | null;
  at: string;
  by: PersonRef | null;
  state: FeedbackState;
  outcome: string | null;
  settledBy: PersonRef | null;
  settledAt: string | null;
  task: string | null;
  version: number;
}

/** The best rating there is. */
export const BEST = 5;

export const STATE_TONES: Record<FeedbackState, Tone> = { open: 'waiting', settled: 'good' };
