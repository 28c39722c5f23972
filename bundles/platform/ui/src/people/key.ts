import dayjs, { type Dayjs } from 'dayjs';
import { endOf } from '../audit/days';

/** A key as it is filled in. */
export interface KeyForm {
  name: string;
  /** In so many days, on a day, or never. */
  expires: number | 'date' | 'never';
  /** Its last day. */
  until?: Dayjs;
  places: 'all' | 'some';
  allowed: 'all' | 'some';
  tenants: string[];
  permissions: string[];
}

/** A key to be, as it is sent: without a scope it is for all that its person may do. */
export interface NewKey {
  name: string;
  expires: string;
  tenants?: string[];
  permissions?: string[];
}

/** @param timeZone of the day that is its last */
export function newKey(values: KeyForm, timeZone: string, now: Dayjs = dayjs()): NewKey {
  return {
    name: values.name.trim(),
    expires: expiryOf(values, timeZone, now),
    ...(values.places === 'some' ? { tenants: values.tenants } : {}),
    ...(values.allowed === 'some' ? { permissions: values.permissions } : {}),
  };
}

function expiryOf({ expires, until = dayjs() }: KeyForm, timeZone: string, now: Dayjs): string {
  if (expires === 'never') return expires;
  if (expires !== 'date') return now.add(expires, 'day').toISOString();
  const end = endOf(until.format('YYYY-MM-DD'), timeZone);
  return new Date(Date.parse(end) - 1).toISOString();
}

/** Where a fault stands in the form: what is wrong with the end, at the day if one was chosen. */
export function keyFieldOf(field: string, expires: KeyForm['expires']): string[] {
  return [field === 'expires' && expires === 'date' ? 'until' : field];
}

/** Whether a key is refused already. */
export function isExpired(expires: string, now: number = Date.now()): boolean {
  return expires !== 'never' && Date.parse(expires) <= now;
}
