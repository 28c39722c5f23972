import type { Criterion } from '../criteria/model';

/** Customers who fulfil a saved criterion, as the API tells it. */
export interface Segment {
  id: string;
  name: string;
  /** Null when it is withheld. */
  criterion: Criterion | null;
  /** It asks for what the reader may not read. */
  withheld: boolean;
  persona: string | null;
  treatment: string | null;
  state: 'active' | 'paused';
  /** Why it is paused, and where in the criterion that lies. */
  reason: string | null;
  place: string | null;
  preset: string | null;
  members: number;
  /** How many there were some weeks ago, if that is known. */
  before: SegmentSize | null;
  evaluatedAt: string | null;
  version: number;
}

export interface SegmentSize {
  day: string;
  members: number;
}

/** A segment that a customer is in. */
export interface CustomerSegment {
  id: string;
  name: string;
  criterion: Criterion;
  treatment: string | null;
  state: 'active' | 'paused';
  enteredAt: string;
}

export const READ_SEGMENTS = 'crm.segments.read';
export const WRITE_SEGMENTS = 'crm.segments.write';
export const CUSTOMER = 'customer';
