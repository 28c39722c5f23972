import { Alert } from 'antd';
import { Link, useResource, useSession } from '@livery/console-sdk';
import type { Customer } from '../model';
import { useText } from '../text';
import { MERGE, type Duplicate } from './model';

/** Above a customer's page: who stands for them, or who else may be the same. */
export function DuplicateNotice({ customer }: { customer: Customer }) {
  const { t } = useText();
  const { can } = useSession();
  const own = customer.canonicalId === customer.id;
  const pairs = useResource<{ items: Duplicate[] }>(
    own && can(MERGE) ? `duplicates?customer=${customer.id}` : undefined,
  );
  if (!own) {
    return (
      <Alert
        type="info"
        showIcon
        title={t('merge.isMerged')}
        action={<Link to={`/customers/${customer.canonicalId}`}>{t('merge.toCanonical')}</Link>}
      />
    );
  }
  const items = pairs.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('duplicates.notice', { count: items.length })}
      description={
        <ul className="lv-plain">
          {items.map(({ id, one, other, reasons }) => {
            const who = one.id === customer.id ? other : one;
            return (
              <li key={id}>
                <Link to={`/customers/${customer.id}/compare/${who.id}`}>{who.name}</Link>{' '}
                <span className="lv-quiet">
                  {reasons
                    .map((reason) => t(`duplicates.reason.${reason}`))
                    .join(t('punctuation.comma'))}
                </span>
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
