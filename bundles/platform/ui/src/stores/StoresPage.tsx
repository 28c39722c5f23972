import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import {
  addStore,
  DataTable,
  Nothing,
  Page,
  useApi,
  useNotify,
  usePaged,
  useRoute,
} from '@livery/console-sdk';
import {
  TENANT_KINDS,
  TENANT_STATES,
  type Job,
  type ManagedTenant,
  type Tenant,
  type TenantKind,
} from '../model';
import { useText } from '../text';
import { useStoreColumns } from './columns';
import { EraseDialog } from './EraseDialog';
import { ExportsDrawer } from './ExportsDrawer';
import { RenameDrawer } from './RenameDrawer';
import type { TenantAction } from './TenantActions';
import { TenantDrawer } from './TenantDrawer';
import { WatchedJob } from './WatchedJob';

/** The brands and stores of the group, and what becomes of them. */
export function StoresPage() {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const { query, setQuery } = useRoute();
  const kind = query.get('kind') ?? undefined;
  const state = query.get('state') ?? undefined;
  const [adding, setAdding] = useState<TenantKind>();
  const [open, setOpen] = useState<{ action: TenantAction; tenant: ManagedTenant }>();
  const [job, setJob] = useState<Job>();
  const paged = usePaged<ManagedTenant>('tenants/all', { kind, state });
  const reload = () => void paged.reload();

  const started = (next: Job) => {
    setJob(next);
    reload();
  };
  const act = async (action: TenantAction, tenant: ManagedTenant) => {
    if (action !== 'suspend' && action !== 'resume' && action !== 'archive') {
      setOpen({ action, tenant });
      return;
    }
    try {
      started(await api.post<Job>(`tenants/${tenant.id}/${action}`));
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const columns = useStoreColumns({ onAction: (action, tenant) => void act(action, tenant) });
  const close = () => setOpen(undefined);
  const saved = (tenant: Tenant) => {
    if (tenant.kind === 'store') addStore(tenant);
    notify.done(t(`stores.added.${tenant.kind}`, { name: tenant.name, code: tenant.code }));
    reload();
  };
  const add = (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding('brand')}>
        {t('stores.addBrand')}
      </Button>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding('store')}>
        {t('stores.addStore')}
      </Button>
    </>
  );
  return (
    <Page title={t('stores.title')} subtitle={t('stores.subtitle')} actions={add}>
      {job && <WatchedJob key={job.id} job={job} onChanged={reload} />}
      <div className="lv-toolbar">
        <Select
          className="lv-filter"
          aria-label={t('tenant.kind')}
          placeholder={t('stores.anyKind')}
          allowClear
          value={kind}
          options={TENANT_KINDS.map((one) => ({ value: one, label: t(`tenant.kind.${one}`) }))}
          onChange={(next: string | undefined) => setQuery({ kind: next, state })}
        />
        <Select
          className="lv-filter"
          aria-label={t('tenant.state')}
          placeholder={t('stores.anyState')}
          allowClear
          value={state}
          options={TENANT_STATES.map((one) => ({ value: one, label: t(`tenant.state.${one}`) }))}
          onChange={(next: string | undefined) => setQuery({ kind, state: next })}
        />
      </div>
      <DataTable
        label={t('stores.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('stores.none')} hint={t('stores.noneHint')} />}
      />
      <TenantDrawer kind={adding} onClose={() => setAdding(undefined)} onSaved={saved} />
      {open?.action === 'edit' && (
        <RenameDrawer tenant={open.tenant} onClose={close} onSaved={reload} />
      )}
      {open?.action === 'exports' && (
        <ExportsDrawer tenant={open.tenant} onClose={close} onStarted={setJob} />
      )}
      {open?.action === 'erase' && (
        <EraseDialog tenant={open.tenant} onClose={close} onStarted={started} />
      )}
    </Page>
  );
}
