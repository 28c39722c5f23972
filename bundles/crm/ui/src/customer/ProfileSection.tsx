import {
  Facts,
  Link,
  NOTHING,
  Section,
  useFormat,
  useSession,
  type Fact,
} from '@livery/console-sdk';
import { SharedMobile } from '../customers/Mobile';
import { ContactButton } from '../contact/ContactButton';
import { REVEAL, type Customer } from '../model';
import { useText } from '../text';
import { Masked } from './Reveal';

interface ProfileSectionProps {
  customer: Customer;
  /** Somebody has called or written, and has it on record. */
  onReached: () => void;
}

export function ProfileSection({ customer, onReached }: ProfileSectionProps) {
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
  const { creditRating: rating, purposeOfUse: purpose, insured, referredBy: referrer } = customer;
  const company = customer.kind === 'company';
  const companyFacts: Fact[] = [
    { label: t('field.kind'), value: t('kind.company') },
    { label: t('field.uscc'), value: customer.uscc ?? NOTHING },
    { label: t('field.industry'), value: customer.industry ?? NOTHING },
  ];
  const personFacts: Fact[] = [
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
  ];
  return (
    <Section title={t('customer.profile')}>
      <Facts
        facts={[
          ...(company ? companyFacts : []),
          {
            label: t('field.mobile'),
            value: <MaskedMobile customer={customer} onReached={onReached} />,
          },
          { label: t('field.email'), value: <Mail customer={customer} onReached={onReached} /> },
          ...(company ? [] : personFacts),
          { label: t('field.region'), value: customer.region ?? NOTHING },
          { label: t('field.address'), value: customer.address ?? NOTHING },
          ...known([
            [t('field.industry'), company ? null : customer.industry],
            [t('field.informationSource'), customer.informationSource],
            [t('field.annualIncome'), customer.annualIncome && format.money(customer.annualIncome)],
            [t('field.creditRating'), rating && t(`creditRating.${rating}`)],
            [t('field.purposeOfUse'), purpose && t(`purposeOfUse.${purpose}`)],
            [t('field.insured'), insured && t(`insured.${insured}`)],
          ]),
          ...(referrer
            ? [
                {
                  label: t('field.referredBy'),
                  value: <Link to={`/customers/${referrer.id}`}>{referrer.name}</Link>,
                },
              ]
            : []),
          { label: t('field.note'), value: customer.note ?? NOTHING },
          { label: t('customer.source'), value: <Sources customer={customer} /> },
        ]}
      />
    </Section>
  );
}

/** What is not known of a customer is not shown, where most have none. */
function known(facts: [label: string, value: string | null][]): Fact[] {
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function MaskedMobile({ customer, onReached }: ProfileSectionProps) {
  const { can } = useSession();
  const { id, name, mobile, sharedMobile } = customer;
  return (
    <>
      <Masked customer={customer} field="mobile" />
      {mobile && can(REVEAL) && !customer.unreadable.includes('mobile') && (
        <ContactButton customerId={id} name={name} by="phone" onRecorded={onReached} />
      )}
      {sharedMobile && <SharedMobile />}
    </>
  );
}

function Mail({ customer, onReached }: ProfileSectionProps) {
  const { id, name, email } = customer;
  if (!email) return NOTHING;
  return (
    <>
      {email} <ContactButton customerId={id} name={name} by="mail" onRecorded={onReached} />
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
