import { Facts, NOTHING, Section, useFormat } from '@livery/console-sdk';
import type { Behaviour } from '../model';
import { useText } from '../text';

/** What the customer's dealings say about their habits. */
export function BehaviourSection({ behaviour }: { behaviour: Behaviour | null }) {
  const { t } = useText();
  const format = useFormat();
  const list = (words: string[] | undefined) => words?.join(t('punctuation.comma')) || NOTHING;
  return (
    <Section title={t('behaviour.title')}>
      <Facts
        facts={[
          { label: t('behaviour.rentals'), value: format.number(behaviour?.rentals ?? 0) },
          { label: t('behaviour.rentalDays'), value: format.number(behaviour?.rentalDays ?? 0) },
          { label: t('behaviour.rentalSpend'), value: format.money(behaviour?.rentalSpend) },
          {
            label: t('behaviour.serviceVisits'),
            value: format.number(behaviour?.serviceVisits ?? 0),
          },
          { label: t('behaviour.serviceSpend'), value: format.money(behaviour?.serviceSpend) },
          { label: t('behaviour.lastModels'), value: list(behaviour?.lastModels) },
          { label: t('behaviour.pickUpPlaces'), value: list(behaviour?.pickUpPlaces) },
          { label: t('behaviour.bookingChannels'), value: list(behaviour?.bookingChannels) },
          { label: t('behaviour.paymentMethods'), value: list(behaviour?.paymentMethods) },
        ]}
      />
    </Section>
  );
}
