import { useNavigate } from '@livery/console-sdk';
import type { Customer } from '../model';
import { useRemoval } from '../removal';
import { useText } from '../text';

/**
 * Asks once more, then deletes the customer and goes back to the list.
 *
 * @param onFailed reads anew what is there: somebody else may have changed it
 */
export function useDeletion(customer: Customer, onFailed: () => void): () => void {
  const { t } = useText();
  const askToRemove = useRemoval();
  const navigate = useNavigate();
  return () =>
    askToRemove({
      title: t('customer.deleteTitle', { name: customer.name }),
      hint: t('customer.deleteHint'),
      path: `customers/${customer.id}`,
      version: customer.version,
      told: t('customer.deleted', { name: customer.name }),
      gone: () => navigate('/customers', { replace: true }),
      failed: onFailed,
    });
}
