import { App } from 'antd';
import { useApi, useNotify } from '@livery/console-sdk';
import { useText } from '../text';

interface Result {
  id: string;
  name: string | null;
  reason: string | null;
}

/** Shows with whom something was not done, and why. */
export function useSkipped(): (bulk: string) => Promise<void> {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const { modal } = App.useApp();
  return async (bulk) => {
    try {
      const { items } = await api.get<{ items: Result[] }>(`bulk/${bulk}/results`, {
        query: { outcome: 'skipped', limit: 100 },
      });
      modal.info({
        title: t('bulk.skipped'),
        content: (
          <ul className="lv-rows">
            {items.map((one) => (
              <li key={one.id}>
                <span>{one.name ?? one.id}</span>
                <span className="lv-quiet">{one.reason}</span>
              </li>
            ))}
          </ul>
        ),
      });
    } catch (fault) {
      notify.failed(fault);
    }
  };
}
