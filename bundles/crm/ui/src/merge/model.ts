import type { CustomerSummary } from '../model';

/** The fields that a merge can take. */
export type MergedField =
  | 'name'
  | 'mobile'
  | 'email'
  | 'sex'
  | 'birthDate'
  | 'occupation'
  | 'licenceSince'
  | 'identityNumber'
  | 'drivingLicenceNumber'
  | 'region'
  | 'address'
  | 'note'
  | 'kind'
  | 'uscc'
  | 'industry'
  | 'informationSource'
  | 'annualIncome'
  | 'creditRating'
  | 'purposeOfUse'
  | 'insured'
  | 'referredBy';

/** One of the store's own: `own.hobby`. */
export type OwnMergedField = `own.${string}`;

/** What two customers can share. */
export type DuplicateReason =
  'mobile' | 'email' | 'driving-licence-number' | 'name-and-birth-date' | 'name-and-vehicle';

export const MERGE = 'crm.customers.merge';

/** Two customers who may be one and the same, and what they share. */
export interface Duplicate {
  id: string;
  one: CustomerSummary;
  other: CustomerSummary;
  reasons: DuplicateReason[];
  foundAt: string;
}

/** A merge that stands. */
export interface Merge {
  id: string;
  canonical: string;
  merged: string;
  taken: (MergedField | OwnMergedField)[];
  reason: string;
  mergedAt: string;
}

interface Side {
  customer: CustomerSummary;
  rentals: number;
  serviceVisits: number;
  merged: number;
  version: number;
}

export interface ComparedField {
  field: MergedField | OwnMergedField;
  one: string | null;
  other: string | null;
  same: boolean;
  takeable: boolean;
}

/** Two customers field by field. */
export interface Comparison {
  one: Side;
  other: Side;
  fields: ComparedField[];
  identitiesDiffer: boolean;
}
