import { Form } from 'antd';
import { useRef } from 'react';
import { EditDrawer, Problem, useApi } from '@livery/console-sdk';
import type { NewTenant, Tenant, TenantKind } from '../model';
import { useText } from '../text';
import { TenantFields } from './TenantFields';

interface TenantDrawerProps {
  /** What is added; nothing when absent. */
  kind: TenantKind | undefined;
  onClose: () => void;
  onSaved: (tenant: Tenant) => void;
}

type Values = Omit<NewTenant, 'kind'>;

const USUAL: Partial<Values> = { region: 'CN', timeZone: 'Asia/Shanghai', currency: 'CNY' };

/** A brand or a store to be. */
export function TenantDrawer({ kind, onClose, onSaved }: TenantDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  // What stands in the drawer while it closes.
  const last = useRef<TenantKind>('store');
  if (kind) last.current = kind;
  const shown = last.current;

  const save = async (values: Values) => {
    const made = await api.post<Tenant>('tenants', { ...values, kind: shown });
    // The server takes the same code for the same request once more.
    if (made.name !== values.name.trim() || made.kind !== shown) {
      const detail = t('tenant.codeTaken', { name: made.name });
      const errors = [{ field: 'code', code: 'platform.tenant.code.taken', detail }];
      throw new Problem(409, { title: detail, detail, errors });
    }
    onClose();
    onSaved(made);
  };
  return (
    <EditDrawer<Values>
      title={t(shown === 'brand' ? 'stores.addBrand' : 'stores.addStore')}
      open={kind !== undefined}
      onClose={onClose}
      form={form}
      initial={USUAL}
      saveLabel={t('stores.create')}
      save={save}
    >
      <TenantFields kind={shown} />
    </EditDrawer>
  );
}
