import { Link, NOTHING, useFormat } from '@livery/console-sdk';
import type { Customer } from '../model';
import { useText } from '../text';

/** As other pages show it. */
export function CustomerValue({ field, text }: { field: string; text: string | null }) {
  const { t } = useText();
  const format = useFormat();
  if (text === null) return <>{NOTHING}</>;
  switch (field) {
    case 'sex':
      return <>{t(`sex.${text as NonNullable<Customer['sex']>}`)}</>;
    case 'kind':
      return <>{t(text === 'person' ? 'kind.person' : 'kind.company')}</>;
    case 'creditRating':
      return <>{t(`creditRating.${text as NonNullable<Customer['creditRating']>}`)}</>;
    case 'purposeOfUse':
      return <>{t(`purposeOfUse.${text as NonNullable<Customer['purposeOfUse']>}`)}</>;
    case 'insured':
      return <>{t(`insured.${text as NonNullable<Customer['insured']>}`)}</>;
    case 'birthDate':
    case 'licenceSince':
      return <>{format.date(text)}</>;
    case 'referredBy':
      return <Link to={`/customers/${text}`}>{t('customer.title')}</Link>;
    default:
      return <>{text}</>;
  }
}
