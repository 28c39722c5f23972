import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useApi, useFormat, useNotify, usePolling } from '@livery/console-sdk';
import { useText } from '../text';
import type { Bulk } from './bulk';

interface BulkProgressProps {
  id: string;
  onEnded: () => void;
  onClose: () => void;
}

/** How far a job with many customers is, and what became of them. */
export function BulkProgress({ id, onEnded, onClose }: BulkProgressProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const [bulk, setBulk] = useState<Bulk>();
  const [ended, setEnded] = useState(false);
  const look = async () => {
    if (ended) return;
    try {
      const found = await api.get<Bulk>(`bulk/${id}`);
      setBulk(found);
      if (found.ended) {
        setEnded(true);
        onEnded();
      }
    } catch (fault) {
      notify.failed(fault);
    }
  };
  usePolling(look, 1_000);
  const undo = async () => {
    try {
      await api.post(`bulk/${id}/undo`);
      notify.done(t('bulk.undoing'));
      onClose();
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const results = async () => {
    const { items } = await api.get<{
      items: { id: string; name: string | null; reason: string | null }[];
    }>(`bulk/${id}/results`, { query: { outcome: 'skipped', limit: 100 } });
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
  };
  const values = {
    done: format.number(bulk?.done ?? 0),
    skipped: format.number(bulk?.skipped ?? 0),
    customers: format.number(bulk?.customers ?? 0),
  };
  return (
    <Alert
      className="lv-bulk"
      type={ended ? 'success' : 'info'}
      showIcon
      closable={{ onClose }}
      role="status"
      title={t(ended ? 'bulk.ended' : 'bulk.running', values)}
      action={
        ended && (
          <span className="lv-actions">
            {bulk !== undefined && bulk.skipped > 0 && (
              <Button size="small" onClick={() => void results().catch(notify.failed)}>
                {t('bulk.skipped')}
              </Button>
            )}
            {bulk?.undoable && (
              <Button size="small" onClick={() => void undo()}>
                {t('bulk.undo')}
              </Button>
            )}
          </span>
        )
      }
    />
  );
}
