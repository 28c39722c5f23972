import { Section, useFormat, useResource } from '@livery/console-sdk';
import { useText } from '../text';
import type { Elsewhere } from './model';

/** In which other stores the customer is known; nothing at all where nobody may say so. */
export function ElsewhereSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const format = useFormat();
  const { value } = useResource<{ items: Elsewhere[] }>(`customers/${customerId}/elsewhere`);
  if (!value || value.items.length === 0) return null;
  return (
    <Section title={t('elsewhere.title')}>
      <p className="lv-quiet">{t('elsewhere.hint')}</p>
      <ul className="lv-rows">
        {value.items.map(({ store, knownSince, dealings, lastDealingOn }) => (
          <li key={store.id}>
            <span className="lv-two">
              <span>{store.name}</span>
              <span className="lv-quiet">
                {[
                  t('elsewhere.since', { date: format.date(knownSince) }),
                  dealings !== null && t('elsewhere.dealings', { count: dealings }),
                  lastDealingOn && t('elsewhere.last', { date: format.date(lastDealingOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
