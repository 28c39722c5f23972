import type { Dealing, DealingKind } from '../model';

export type TextName =
  | 'model'
  | 'pickUpPlace'
  | 'returnPlace'
  | 'bookingChannel'
  | 'paymentMethod'
  | 'work'
  | 'adviser'
  | 'configuration'
  | 'insurer'
  | 'policyKind'
  | 'channel'
  | 'note';

/** The texts that each kind has. */
export const FIELDS: Readonly<Record<DealingKind, readonly TextName[]>> = {
  rental: ['model', 'pickUpPlace', 'returnPlace', 'bookingChannel', 'paymentMethod'],
  'service-visit': ['work', 'adviser'],
  'vehicle-sale': ['model', 'configuration', 'adviser'],
  'insurance-policy': ['insurer', 'policyKind'],
  'test-drive': ['model', 'adviser', 'note'],
  inquiry: ['model', 'channel', 'adviser', 'note'],
};

/** The kinds that end at some time. */
export const ENDING: readonly DealingKind[] = [
  'rental',
  'service-visit',
  'insurance-policy',
  'test-drive',
];

/** The texts of a dealing, whatever it is. */
export function textsOf(dealing: Dealing): Partial<Record<TextName, string | null>> {
  const own: Partial<Record<string, unknown>> = {
    ...dealing.rental,
    ...dealing.serviceVisit,
    ...dealing.vehicleSale,
    ...dealing.insurancePolicy,
    ...dealing.testDrive,
    ...dealing.inquiry,
  };
  return Object.fromEntries(
    FIELDS[dealing.kind].map((name) => [name, typeof own[name] === 'string' ? own[name] : null]),
  );
}
