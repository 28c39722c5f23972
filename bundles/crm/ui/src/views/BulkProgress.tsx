import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi, useFormat, useNotify, usePolling } from '@livery/console-sdk';
import { useText } from '../text';
import { underWay, type Bulk } from './bulk';
import { useSkipped } from './useSkipped';

const TYPES: Record<Bulk['state'], 'info' | 'success' | 'warning' | 'error'> = {
  running: 'info',
  done: 'success',
  refused: 'warning',
  failed: 'error',
  undoing: 'info',
  undone: 'success',
};

interface BulkProgressProps {
  id: string;
  /** Something has become of them: done, or undone. */
  onEnded: () => void;
  /** More match than were confirmed, or it failed: to be looked at and confirmed again. */
  onAgain: () => void;
  onClose: () => void;
}

/** How far a job with many is, what became of them, and how far undoing it is. */
export function BulkProgress({ id, onEnded, onAgain, onClose }: BulkProgressProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const skipped = useSkipped();
  const [bulk, setBulk] = useState<Bulk>();
  const look = async () => {
    if (bulk && !underWay(bulk)) return;
    try {
      const found = await api.get<Bulk>(`bulk/${id}`);
      setBulk(found);
      if (!underWay(found)) onEnded();
    } catch (fault) {
      notify.failed(fault);
    }
  };
  usePolling(look, 1_000);
  const undo = async () => {
    try {
      setBulk(await api.post<Bulk>(`bulk/${id}/undo`));
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const state = bulk?.state ?? 'running';
  const values = {
    done: format.number(bulk?.done ?? 0),
    skipped: format.number(bulk?.skipped ?? 0),
    undone: format.number(bulk?.undone ?? 0),
    matched: format.number(bulk?.matched ?? 0),
    records: format.number(bulk?.records ?? 0),
  };
  return (
    <Alert
      className="lv-bulk"
      type={bulk ? TYPES[bulk.state] : 'info'}
      showIcon
      closable={{ onClose }}
      role="status"
      title={t(`bulk.is.${state}`, values)}
      action={
        bulk &&
        !underWay(bulk) && (
          <span className="lv-actions">
            {(state === 'refused' || state === 'failed') && (
              <Button size="small" onClick={onAgain}>
                {t('bulk.again')}
              </Button>
            )}
            {bulk.skipped > 0 && (
              <Button size="small" onClick={() => void skipped(bulk.id)}>
                {t('bulk.skipped')}
              </Button>
            )}
            {bulk.undoable && (
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
