import { Button } from 'antd';
import { useMemo } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  Status,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  usePolling,
  useResource,
  type Column,
  type Tone,
} from '@livery/console-sdk';
import { useText } from '../text';
import type { CustomerTag } from '../work';
import { underWay, type Bulk } from './bulk';
import { useSkipped } from './useSkipped';

const TONES: Record<Bulk['state'], Tone> = {
  running: 'busy',
  done: 'good',
  refused: 'waiting',
  failed: 'bad',
  undoing: 'busy',
  undone: 'quiet',
};

/** What was done with many, by whom, what became of it, and undoing it. */
export function BulkJobsPage() {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const paged = usePaged<Bulk>('bulk');
  usePolling(async () => {
    if (paged.items.some(underWay)) await paged.reload();
  }, 2_000);
  const undo = async (bulk: Bulk) => {
    try {
      paged.replace(await api.post<Bulk>(`bulk/${bulk.id}/undo`));
    } catch (fault) {
      notify.failed(fault);
      await paged.reload();
    }
  };
  return (
    <Page title={t('bulk.jobs')} subtitle={t('bulk.jobsHint')}>
      <DataTable
        label={t('bulk.jobs')}
        columns={useColumns(undo)}
        paged={paged}
        empty={<Nothing title={t('bulk.none')} hint={t('bulk.noneHint')} />}
      />
    </Page>
  );
}

function useColumns(undo: (bulk: Bulk) => Promise<void>): Column<Bulk>[] {
  const { t } = useText();
  const format = useFormat();
  const skipped = useSkipped();
  const tags = useResource<{ items: CustomerTag[] }>('tags').value?.items;
  return useMemo(() => {
    const what = ({ title, tag, reason }: Bulk) =>
      title ?? reason ?? tags?.find(({ id }) => id === tag)?.name;
    return [
      {
        key: 'action',
        title: t('bulk.what'),
        heading: true,
        render: (bulk) => (
          <span className="lv-two">
            <span>{t(`bulk.${bulk.action}`)}</span>
            {what(bulk) && <span className="lv-quiet lv-small">{what(bulk)}</span>}
          </span>
        ),
      },
      {
        key: 'by',
        title: t('bulk.by'),
        render: ({ requestedBy, createdAt }) => (
          <span className="lv-two">
            <span>{requestedBy.name ?? requestedBy.id}</span>
            <span className="lv-quiet lv-small">{format.dateTime(createdAt)}</span>
          </span>
        ),
      },
      {
        key: 'state',
        title: t('bulk.state'),
        render: (bulk) => (
          <span className="lv-two">
            <Status tone={TONES[bulk.state]} text={t(`bulk.state.${bulk.state}`)} />
            <span className="lv-quiet lv-small">
              {t(`bulk.is.${bulk.state}`, {
                done: format.number(bulk.done),
                skipped: format.number(bulk.skipped),
                undone: format.number(bulk.undone),
                matched: format.number(bulk.matched),
                records: format.number(bulk.records),
              })}
            </span>
          </span>
        ),
      },
      {
        key: 'actions',
        title: t('bulk.can'),
        align: 'end',
        render: (bulk) => (
          <span className="lv-actions">
            {bulk.skipped > 0 && (
              <Button size="small" onClick={() => void skipped(bulk.id)}>
                {t('bulk.skipped')}
              </Button>
            )}
            {bulk.undoable && (
              <Button size="small" onClick={() => void undo(bulk)}>
                {t('bulk.undo')}
              </Button>
            )}
          </span>
        ),
      },
    ];
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, format, tags]);
}
