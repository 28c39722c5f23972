import { useMemo } from 'react';
import { Link, NOTHING, useFormat, type Column } from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';
import { Mobile } from './Mobile';

const NONE: Column<CustomerSummary>[] = [];

/** All that there are. */
export function useCustomerColumns(
  /** Those of the store's own fields. */
  own: Column<CustomerSummary>[] = NONE,
): Column<CustomerSummary>[] {
  const { t } = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        heading: true,
        render: ({ id, name }) => <Link to={`/customers/${id}`}>{name}</Link>,
      },
      {
        key: 'mobile',
        title: t('field.mobile'),
        render: (customer) => <Mobile customer={customer} />,
      },
      {
        key: 'sex',
        title: t('field.sex'),
        render: ({ sex }) => (sex && sex !== 'unknown' ? t(`sex.${sex}`) : NOTHING),
      },
      { key: 'region', title: t('field.region'), render: ({ region }) => region ?? NOTHING },
      {
        key: 'vehicles',
        title: t('field.vehicles'),
        render: ({ vehicles }) => vehicles.join(t('punctuation.comma')) || NOTHING,
      },
      {
        key: 'lastDealingAt',
        title: t('field.lastDealingAt'),
        render: ({ lastDealingAt }) => (
          <span className="lv-nowrap">{format.date(lastDealingAt)}</span>
        ),
      },
      {
        key: 'createdAt',
        title: t('field.createdAt'),
        render: ({ createdAt }) => <span className="lv-nowrap">{format.date(createdAt)}</span>,
      },
      ...own,
    ],
    [t, format, own],
  );
}
