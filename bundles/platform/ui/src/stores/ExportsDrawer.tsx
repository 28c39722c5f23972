import { Button, Drawer } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Status,
  useApi,
  useFormat,
  useNarrow,
  useNotify,
  usePaged,
  usePolling,
  type Column,
} from '@livery/console-sdk';
import type { Job, ManagedTenant, TenantExport } from '../model';
import { useText } from '../text';

const EVERY = 2_000;
const MEGABYTE = 1024 * 1024;

interface ExportsDrawerProps {
  tenant: ManagedTenant;
  onClose: () => void;
  onStarted: (job: Job) => void;
}

/** The exports of a brand or a store that can be downloaded, and one more. */
export function ExportsDrawer({ tenant, onClose, onStarted }: ExportsDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const format = useFormat();
  const narrow = useNarrow();
  const paged = usePaged<TenantExport>(`tenants/${tenant.id}/exports`);
  const [running, setRunning] = useState(false);
  usePolling(async () => {
    if (paged.items.some(({ readyAt }) => readyAt === null)) await paged.reload();
  }, EVERY);
  const start = async () => {
    setRunning(true);
    try {
      onStarted(await api.post<Job>(`tenants/${tenant.id}/export`));
    } catch (fault) {
      notify.failed(fault);
    }
    setRunning(false);
    await paged.reload();
  };
  const columns: Column<TenantExport>[] = [
    {
      key: 'created',
      title: t('tenant.exportedAt'),
      heading: true,
      render: ({ createdAt }) => (
        <span className="lv-nowrap lv-numbers">{format.dateTime(createdAt)}</span>
      ),
    },
    {
      key: 'size',
      title: t('tenant.exportSize'),
      render: ({ bytes, readyAt }) =>
        readyAt === null ? (
          <Status tone="busy" text={t('tenant.exportUnready')} />
        ) : (
          t('tenant.megabytes', { count: Math.ceil((10 * bytes) / MEGABYTE) / 10 })
        ),
    },
    {
      key: 'expires',
      title: t('tenant.exportExpires'),
      render: ({ expiresAt }) => (
        <span className="lv-nowrap lv-numbers">{format.dateTime(expiresAt)}</span>
      ),
    },
    {
      key: 'actions',
      title: t('tenant.actions'),
      actions: true,
      align: 'end',
      render: ({ id, readyAt }) =>
        readyAt !== null && (
          <Button
            size="small"
            href={`/api/v1/group/tenants/${tenant.id}/exports/${id}`}
            download={`${tenant.code}-${id}.zip`}
          >
            {t('tenant.download')}
          </Button>
        ),
    },
  ];
  return (
    <Drawer
      open
      title={t('tenant.exportsOf', { name: tenant.name })}
      size={narrow ? '100%' : 640}
      onClose={onClose}
    >
      <p>{t('tenant.exportHint')}</p>
      <p>
        <Button type="primary" loading={running} onClick={() => void start()}>
          {t('tenant.exportNow')}
        </Button>
      </p>
      <DataTable
        label={t('tenant.exportsOf', { name: tenant.name })}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('tenant.noExports')} />}
      />
    </Drawer>
  );
}
