import type { Money } from '@livery/console-sdk';

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export interface CustomerSummary {
  id: string;
  name: string;
  mobile: string | null;
  sex: Sex | null;
  region: string | null;
  /** Another customer has the same mobile number. */
  sharedMobile: boolean;
  /** Up to three plates. */
  vehicles: string[];
  lastDealingAt: string | null;
  createdAt: string;
}

/** What was seen of a customer's dealings so far. */
export interface Behaviour {
  rentals: number;
  rentalDays: number;
  lastModels: string[];
  rentalSpend: Money | null;
  serviceVisits: number;
  serviceSpend: Money | null;
  pickUpPlaces: string[];
  bookingChannels: string[];
  paymentMethods: string[];
}

export interface Customer extends CustomerSummary {
  email: string | null;
  birthDate: string | null;
  age: number | null;
  occupation: string | null;
  licenceSince: string | null;
  yearsOfDriving: number | null;
  /** Masked: `4403**********1234`. */
  identityNumber: string | null;
  /** Masked, as the identity number is. */
  drivingLicenceNumber: string | null;
  address: string | null;
  note: string | null;
  /** Fields with a value that cannot be read now, for want of its key. */
  unreadable: string[];
  source: { source: string; externalId: string }[];
  behaviour: Behaviour | null;
  version: number;
  updatedAt: string;
}

export interface Vehicle {
  id: string;
  plate: string | null;
  vin: string | null;
  brand: string | null;
  series: string | null;
  model: string | null;
  energy: string | null;
  firstRegisteredOn: string | null;
}

export interface Dealing {
  id: string;
  kind: 'rental' | 'service-visit';
  at: string;
  endedAt: string | null;
  vehicle: { id: string; plate: string | null; model: string | null } | null;
  amount: Money | null;
  rental: {
    model: string | null;
    pickUpPlace: string | null;
    returnPlace: string | null;
    bookingChannel: string | null;
    paymentMethod: string | null;
    days: number | null;
  } | null;
  serviceVisit: { odometerKm: number | null; work: string | null; adviser: string | null } | null;
  source: string | null;
  externalId: string | null;
}

/** The fields of a customer that staff keep. */
export interface CustomerFields {
  name: string;
  mobile: string | null;
  email: string | null;
  sex: Sex | null;
  birthDate: string | null;
  occupation: string | null;
  licenceSince: string | null;
  identityNumber: string | null;
  drivingLicenceNumber: string | null;
  region: string | null;
  address: string | null;
  note: string | null;
}

/** The fields that are shown masked, and in full to those who may and say why. */
export const MASKED = [
  'mobile',
  'identityNumber',
  'drivingLicenceNumber',
] as const satisfies readonly (keyof CustomerFields)[];
export type MaskedName = (typeof MASKED)[number];
export type MaskedValues = Pick<CustomerFields, MaskedName>;

export const READ = 'crm.customers.read';
export const WRITE = 'crm.customers.write';
export const DELETE = 'crm.customers.delete';
export const REVEAL = 'crm.customers.reveal';
export const EXPORT = 'crm.customers.export';
export const ERASE = 'crm.customers.erase';
