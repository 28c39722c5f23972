import { Form } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import type { ManagedTenant } from '../model';
import { useText } from '../text';
import { ProfileFields } from './TenantFields';

type Values = Pick<ManagedTenant, 'name' | 'region' | 'timeZone' | 'currency'>;

interface RenameDrawerProps {
  tenant: ManagedTenant;
  onClose: () => void;
  onSaved: (tenant: ManagedTenant) => void;
}

/** What can be changed of a brand or a store. */
export function RenameDrawer({ tenant, onClose, onSaved }: RenameDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  const { name, region, timeZone, currency, version } = tenant;
  const save = async (values: Values) => {
    onSaved(await api.patch<ManagedTenant>(`tenants/${tenant.id}`, values, { ifMatch: version }));
    onClose();
  };
  return (
    <EditDrawer<Values>
      title={t('tenant.editOf', { name })}
      open
      onClose={onClose}
      form={form}
      initial={{ name, region, timeZone, currency }}
      saveLabel={t('settings.save')}
      save={save}
    >
      <ProfileFields />
    </EditDrawer>
  );
}
