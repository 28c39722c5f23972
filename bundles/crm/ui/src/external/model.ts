import type { PersonRef, PURPOSES } from '../work';

export const READ_EXTERNAL = 'crm.external-data.read';
export const WRITE_EXTERNAL = 'crm.external-data.write';

export const CATEGORIES = [
  'credit',
  'registry',
  'insurance',
  'market-research',
  'social',
  'other',
] as const;
export const BASES = [
  'consent',
  'contract',
  'statutory-duty',
  'emergency',
  'lawfully-disclosed',
  'other-law',
] as const;
export type Basis = (typeof BASES)[number];

/** Something that others told of a customer; its value is there while it is in force. */
export interface ExternalDatum {
  id: string;
  standing: 'in-force' | 'expired' | 'consent-withdrawn';
  provider: string;
  category: (typeof CATEGORIES)[number];
  name: string;
  text: string | null;
  number: number | null;
  date: string | null;
  obtainedOn: string;
  validUntil: string | null;
  purpose: (typeof PURPOSES)[number];
  basis: Basis;
  reference: string | null;
  consent: string | null;
  recordedBy: PersonRef | null;
  version: number;
}
