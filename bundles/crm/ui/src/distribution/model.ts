import type { Segment } from '../segments/model';
import type { CustomerSummary } from '../model';

/** Customers told apart, as the API tells it. */
export interface Tally {
  customers: number;
  measured: number;
  currency: string | null;
  parts: Part[];
  more: boolean;
  top: { customers: number; share: number; measured: number; measuredShare: number };
}

export interface Part {
  value: string | null;
  name: string | null;
  customers: number;
  share: number;
  measured: number;
  measuredShare: number;
}

export interface Ranking {
  currency: string | null;
  items: { customer: CustomerSummary; measured: number }[];
}

/** What is asked. */
export interface Wanted {
  /** Among whom: a segment's id, or everybody. */
  among: Segment | undefined;
  /** A field, or `segments`. */
  by: string;
  bounds: number[];
  segments: string[];
  months: number | undefined;
}

export const BY_SEGMENTS = 'segments';
