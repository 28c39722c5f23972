import type { Money } from '@livery/console-sdk';
import { MASKED, type Customer, type CustomerFields, type MaskedValues } from '../model';
import { ownChanges } from '../own/changes';
import type { OwnTyped } from '../own/model';

const FIELDS = [
  'name',
  'email',
  'sex',
  'birthDate',
  'occupation',
  'licenceSince',
  'region',
  'address',
  'note',
  'kind',
  'uscc',
  'industry',
  'informationSource',
  'creditRating',
  'purposeOfUse',
  'insured',
] as const satisfies readonly (keyof CustomerFields)[];

/** What the form begins with; the masked ones stay out, for only their masks are known. */
export function fieldsOf(customer: Customer): Partial<CustomerFields> {
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, customer[field]])),
    annualIncome: customer.annualIncome,
    referredBy: customer.referredBy?.id ?? null,
    own: customer.own ?? {},
  };
}

/** The masks of the fields that are masked; null of those that a customer has not. */
export function masksOf(customer: Customer | undefined): MaskedValues {
  const masks = MASKED.map((field) => [field, customer?.[field] ?? null]);
  return Object.fromEntries(masks) as MaskedValues;
}

/** What was typed and differs from what is kept; what was emptied is null. */
export function changesOf(
  customer: Customer | undefined,
  typed: CustomerFields,
): Partial<CustomerFields> {
  const changes: Record<string, string | Money | OwnTyped | null> = {};
  for (const field of FIELDS) {
    const value = clean(typed[field]);
    if (value !== clean(customer?.[field])) changes[field] = value;
  }
  for (const field of MASKED) {
    const value = clean(typed[field]);
    if (value !== null) changes[field] = value;
  }
  const referrer = clean(typed.referredBy);
  if (referrer !== (customer?.referredBy?.id ?? null)) changes['referredBy'] = referrer;
  const income = money(typed.annualIncome);
  if (!same(income, money(customer?.annualIncome))) changes['annualIncome'] = income;
  const own = ownChanges(customer?.own, typed.own);
  if (Object.keys(own).length > 0) changes['own'] = own;
  return changes as Partial<CustomerFields>;
}

/** Without an amount there is nothing, whatever its currency. */
function money(value: Partial<Money> | null | undefined): Money | null {
  const amount = clean(value?.amount);
  return amount === null ? null : { amount, currency: value?.currency ?? '' };
}

function same(one: Money | null, other: Money | null): boolean {
  return one?.amount === other?.amount && (one === null || one.currency === other?.currency);
}

function clean(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
