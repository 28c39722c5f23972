import { App } from 'antd';
import { useApi, useNavigate, useNotify } from '@livery/console-sdk';
import type { Customer } from '../model';
import { useText } from '../text';

/**
 * Asks once more, then deletes the customer and goes back to the list.
 *
 * @param onFailed reads anew what is there: somebody else may have changed it
 */
export function useDeletion(customer: Customer, onFailed: () => void): () => void {
  const { t } = useText();
  const { modal } = App.useApp();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  return () =>
    void modal.confirm({
      title: t('customer.deleteTitle', { name: customer.name }),
      content: t('customer.deleteHint'),
      okText: t('customer.delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: async () => {
        try {
          await api.delete(`customers/${customer.id}`, { ifMatch: customer.version });
          notify.done(t('customer.deleted', { name: customer.name }));
          navigate('/customers', { replace: true });
        } catch (fault) {
          notify.failed(fault);
          onFailed();
        }
      },
    });
}
