import type { Customer, CustomerFields } from '../model';

const FIELDS = [
  'name',
  'mobile',
  'email',
  'sex',
  'birthDate',
  'occupation',
  'licenceSince',
  'region',
  'address',
  'note',
] as const satisfies readonly (keyof CustomerFields)[];

/** What the form begins with; the identity number stays out, for only its mask is known. */
export function fieldsOf(customer: Customer): Partial<CustomerFields> {
  return Object.fromEntries(FIELDS.map((field) => [field, customer[field]]));
}

/** What was typed and differs from what is kept; what was emptied is null. */
export function changesOf(
  customer: Customer | undefined,
  typed: CustomerFields,
): Partial<CustomerFields> {
  const changes: Record<string, string | null> = {};
  for (const field of FIELDS) {
    const value = clean(typed[field]);
    if (value !== clean(customer?.[field])) changes[field] = value;
  }
  const identityNumber = clean(typed.identityNumber);
  if (identityNumber !== null) changes['identityNumber'] = identityNumber;
  return changes as Partial<CustomerFields>;
}

function clean(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
