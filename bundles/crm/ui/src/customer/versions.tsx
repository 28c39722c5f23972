import type { VersionField } from '@livery/console-sdk';
import { MASKED, type Customer, type CustomerFields } from '../model';
import { useOwnVersions } from '../own/versions';
import { useText } from '../text';
import { fieldsOf, masksOf } from './changes';
import { CustomerValue } from './CustomerValue';

const COMPARED = [
  'kind',
  'name',
  'mobile',
  'email',
  'uscc',
  'sex',
  'birthDate',
  'identityNumber',
  'drivingLicenceNumber',
  'licenceSince',
  'industry',
  'occupation',
  'region',
  'address',
  'informationSource',
  'annualIncome',
  'creditRating',
  'purposeOfUse',
  'insured',
  'referredBy',
  'note',
] as const satisfies readonly (keyof CustomerFields)[];

/** The fields of a customer, as two versions are compared. */
export function useCustomerVersions(): VersionField[] {
  const { t } = useText();
  const own = useOwnVersions('customer');
  const fields = COMPARED.map((field) => ({
    // Its currency is that of the store.
    name: field === 'annualIncome' ? 'annualIncome.amount' : field,
    label: t(`field.${field}`),
    masked: (MASKED as readonly string[]).includes(field),
    show: (text: string) => <CustomerValue field={field} text={text} />,
  }));
  return [...fields, ...own];
}

/** What the form shows of a customer, and the masks of what it does not show. */
export function seenOf(customer: Customer): Partial<CustomerFields> {
  return { ...fieldsOf(customer), ...masksOf(customer) };
}
