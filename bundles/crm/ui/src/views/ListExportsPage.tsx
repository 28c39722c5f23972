import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  Status,
  useFormat,
  usePaged,
  usePolling,
  useSession,
  useStore,
  type Column,
} from '@livery/console-sdk';
import { REVEAL } from '../model';
import { useText } from '../text';
import type { ListExport } from './bulk';

/** The workbooks that were made of lists, as long as they are kept. */
export function ListExportsPage() {
  const { t } = useText();
  const paged = usePaged<ListExport>('list-exports');
  usePolling(async () => {
    if (paged.items.some(({ ready, failed }) => !ready && !failed)) await paged.reload();
  }, 2_000);
  return (
    <Page title={t('export.files')} subtitle={t('export.filesHint')}>
      <DataTable
        label={t('export.files')}
        columns={useColumns()}
        paged={paged}
        empty={<Nothing title={t('export.none')} hint={t('export.noneHint')} />}
      />
    </Page>
  );
}

function useColumns(): Column<ListExport>[] {
  const { t } = useText();
  const format = useFormat();
  const store = useStore();
  const { can } = useSession();
  return useMemo(
    () => [
      {
        key: 'list',
        title: t('export.list'),
        heading: true,
        render: ({ list, unmasked }) => (
          <span className="lv-two">
            <span>{t(`${list}.title`)}</span>
            <span className="lv-quiet lv-small">
              {t(unmasked ? 'export.whole' : 'export.masked')}
            </span>
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
        key: 'rows',
        title: t('export.rows'),
        align: 'end',
        render: ({ ready, failed, rows, bytes }) =>
          ready ? (
            <span className="lv-two">
              <span className="lv-numbers">{format.number(rows)}</span>
              <span className="lv-quiet lv-small">{format.bytes(bytes)}</span>
            </span>
          ) : (
            <Status
              tone={failed ? 'bad' : 'busy'}
              text={t(failed ? 'export.failed' : 'export.running')}
            />
          ),
      },
      {
        key: 'expires',
        title: t('export.expires'),
        render: ({ expiresAt }) => format.dateTime(expiresAt),
      },
      {
        key: 'actions',
        title: t('bulk.can'),
        align: 'end',
        render: ({ id, ready, unmasked }) =>
          ready && (!unmasked || can(REVEAL)) ? (
            <Button
              size="small"
              icon={<DownloadOutlined aria-hidden />}
              href={`/api/v1/tenants/${store.id}/list-exports/${id}/file`}
              download
            >
              {t('export.download')}
            </Button>
          ) : null,
      },
    ],
    [t, format, store.id, can],
  );
}
