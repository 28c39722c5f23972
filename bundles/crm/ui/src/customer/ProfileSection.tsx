import { Facts, NOTHING, Section, useFormat } from '@livery/console-sdk';
import { SharedMobile } from '../customers/Mobile';
import type { Customer } from '../model';
import { useText } from '../text';
import { Masked } from './Reveal';

export function ProfileSection({ customer }: { customer: Customer }) {
  const { t } = useText();
  const format = useFormat();
  const { age, yearsOfDriving: driven } = customer;
  const born = noted(
    format.date(customer.birthDate),
    age !== null && t('customer.age', { count: age }),
  );
  const licensed = noted(
    format.date(customer.licenceSince),
    driven !== null && t('customer.years', { count: driven }),
  );
  return (
    <Section title={t('customer.profile')}>
      <Facts
        facts={[
          { label: t('field.mobile'), value: <MaskedMobile customer={customer} /> },
          { label: t('field.email'), value: customer.email ?? NOTHING },
          { label: t('field.sex'), value: customer.sex ? t(`sex.${customer.sex}`) : NOTHING },
          { label: t('field.birthDate'), value: born },
          { label: t('field.licenceSince'), value: licensed },
          { label: t('field.occupation'), value: customer.occupation ?? NOTHING },
          {
            label: t('field.identityNumber'),
            value: <Masked customer={customer} field="identityNumber" />,
          },
          {
            label: t('field.drivingLicenceNumber'),
            value: <Masked customer={customer} field="drivingLicenceNumber" />,
          },
          { label: t('field.region'), value: customer.region ?? NOTHING },
          { label: t('field.address'), value: customer.address ?? NOTHING },
          { label: t('field.note'), value: customer.note ?? NOTHING },
          { label: t('customer.source'), value: <Sources customer={customer} /> },
        ]}
      />
    </Section>
  );
}

function MaskedMobile({ customer }: { customer: Customer }) {
  return (
    <>
      <Masked customer={customer} field="mobile" />
      {customer.sharedMobile && <SharedMobile />}
    </>
  );
}

function noted(date: string, note: string | false): string {
  return note ? `${date} (${note})` : date;
}

function Sources({ customer }: { customer: Customer }) {
  if (customer.source.length === 0) return NOTHING;
  return customer.source.map(({ source, externalId }) => (
    <div key={`${source} ${externalId}`}>
      {source} <span className="lv-quiet">{externalId}</span>
    </div>
  ));
}
