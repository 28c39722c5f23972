import type { Money } from '@livery/console-sdk';
import type { OwnTyped, OwnValues } from './own/model';

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const CUSTOMER_KINDS = ['person', 'company'] as const;
export const CREDIT_RATINGS = ['good', 'average', 'bad'] as const;
export const PURPOSES = ['production', 'haulage', 'family', 'commercial'] as const;
export const INSURED = ['here', 'elsewhere', 'none'] as const;

/** By what sorts of customers are told apart. */
export interface Profile {
  kind: (typeof CUSTOMER_KINDS)[number];
  uscc: string | null;
  industry: string | null;
  informationSource: string | null;
  annualIncome: Money | null;
  creditRating: (typeof CREDIT_RATINGS)[number] | null;
  purposeOfUse: (typeof PURPOSES)[number] | null;
  insured: (typeof INSURED)[number] | null;
}

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
  /** Values of the fields that the store has added: all of one, of a list those that were asked for. */
  own?: OwnValues;
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

export interface Customer extends CustomerSummary, Profile {
  referredBy: { id: string; name: string } | null;
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
  /** Who stands for the customer: itself, unless it is merged. */
  canonicalId: string;
  /** How many others it stands for. */
  merged: number;
  /** Since when they are nobody. */
  erasedAt: string | null;
}

export const ENERGIES = ['petrol', 'diesel', 'hybrid', 'plug-in', 'electric', 'other'] as const;
export type Energy = (typeof ENERGIES)[number];

export interface Vehicle {
  id: string;
  plate: string | null;
  vin: string | null;
  brand: string | null;
  series: string | null;
  model: string | null;
  /** As written. */
  energy: string | null;
  /** What that means, where it is known. */
  energyType: Energy | null;
  firstRegisteredOn: string | null;
  warrantyUntil: string | null;
  warrantyKm: number | null;
  odometerKm: number | null;
}

export interface OwnedVehicle extends Vehicle {
  runningInDueOn: string | null;
  runningInDueKm: number | null;
  runningInDoneOn: string | null;
  odometerAt: string | null;
  version: number;
  createdAt: string;
  own?: OwnValues;
  customer: { id: string; name: string } | null;
  /** Of the change that was answered so. */
  warnings: { field: string; code: string; detail: string }[];
}

/** The fields of a vehicle that staff keep. */
export interface VehicleFields {
  plate: string | null;
  vin: string | null;
  brand: string | null;
  series: string | null;
  model: string | null;
  energy: string | null;
  firstRegisteredOn: string | null;
  warrantyUntil: string | null;
  warrantyKm: number | null;
  runningInDueOn: string | null;
  runningInDueKm: number | null;
  runningInDoneOn: string | null;
  /** The customer's id. */
  owner: string | null;
  own?: OwnTyped;
}

export interface OdometerReading {
  id: string;
  at: string;
  km: number;
  source: string;
  implausible: boolean;
  removable: boolean;
}

export interface VehicleRole {
  id: string;
  customer: { id: string; name: string };
  role: 'owner' | 'driver';
  since: string | null;
  until: string | null;
  source: string;
  version: number;
}

export const DEALING_KINDS = [
  'rental',
  'service-visit',
  'vehicle-sale',
  'insurance-policy',
  'test-drive',
  'inquiry',
] as const;
export type DealingKind = (typeof DEALING_KINDS)[number];

export interface Dealing {
  id: string;
  kind: DealingKind;
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
  serviceVisit: {
    odometerKm: number | null;
    work: string | null;
    adviser: string | null;
    paidByCustomer: Money | null;
    paidByInsurer: Money | null;
    paidByWarranty: Money | null;
  } | null;
  vehicleSale: {
    model: string | null;
    configuration: string | null;
    adviser: string | null;
  } | null;
  insurancePolicy: { insurer: string | null; policyKind: string | null } | null;
  testDrive: { model: string | null; adviser: string | null; note: string | null } | null;
  inquiry: {
    model: string | null;
    channel: string | null;
    adviser: string | null;
    note: string | null;
  } | null;
  source: string | null;
  externalId: string | null;
}

export const LINE_KINDS = ['work', 'part'] as const;
export const PAYERS = ['customer', 'insurer', 'warranty'] as const;

export interface DealingLine {
  kind: (typeof LINE_KINDS)[number] | null;
  text: string | null;
  quantity: number | null;
  amount: Money | null;
  payer: (typeof PAYERS)[number] | null;
}

/** A dealing with all that is known of it. */
export interface WholeDealing {
  customer: { id: string; name: string };
  dealing: Dealing;
  lines: DealingLine[];
  own?: OwnValues;
  editable: boolean;
  version: number;
}

/** Somebody at a company. */
export interface Contact {
  id: string;
  name: string;
  role: string | null;
  /** Masked. */
  mobile: string | null;
  email: string | null;
  linked: { id: string; name: string } | null;
  version: number;
}

export interface ContactFields {
  name: string;
  role: string | null;
  mobile: string | null;
  email: string | null;
  /** The id of the customer who it is. */
  linked: string | null;
}

export const INVOICE_FIELDS = [
  'title',
  'taxNumber',
  'address',
  'telephone',
  'bank',
  'account',
] as const;
export type InvoiceFields = Record<(typeof INVOICE_FIELDS)[number], string | null>;

export interface InvoiceAddress extends InvoiceFields {
  /** 0 where none was ever written. */
  version: number;
}

export interface Household {
  id: string;
  name: string;
  head: string | null;
  members: { id: string; name: string }[];
  version: number;
}

/** The fields of a customer that staff keep. */
export interface CustomerFields extends Profile {
  /** The id of the customer who brought this one. */
  referredBy: string | null;
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
  own?: OwnTyped;
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
