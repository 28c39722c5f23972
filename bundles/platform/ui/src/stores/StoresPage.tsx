import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  addStore,
  DataTable,
  Nothing,
  Page,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { MANAGE_TENANTS, type Tenant, type TenantKind } from '../model';
import { useText } from '../text';
import { useStoreColumns } from './columns';
import { TenantDrawer } from './TenantDrawer';

/** The stores of the group. */
export function StoresPage() {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const [adding, setAdding] = useState<TenantKind>();
  const paged = usePaged<Tenant>('tenants');
  const columns = useStoreColumns();
  const add = can(MANAGE_TENANTS) && (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding('brand')}>
        {t('stores.addBrand')}
      </Button>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding('store')}>
        {t('stores.addStore')}
      </Button>
    </>
  );
  const saved = (tenant: Tenant) => {
    if (tenant.kind === 'store') addStore(tenant);
    notify.done(t(`stores.added.${tenant.kind}`, { name: tenant.name, code: tenant.code }));
    void paged.reload();
  };
  return (
    <Page title={t('stores.title')} subtitle={t('stores.subtitle')} actions={add}>
      <DataTable
        label={t('stores.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('stores.none')} hint={t('stores.noneHint')} />}
      />
      <TenantDrawer kind={adding} onClose={() => setAdding(undefined)} onSaved={saved} />
    </Page>
  );
}
