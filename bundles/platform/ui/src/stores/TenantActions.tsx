import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ManagedTenant, TenantState } from '../model';
import { useText } from '../text';

/** What can be done with a brand or a store. */
export type TenantAction = 'edit' | 'suspend' | 'resume' | 'archive' | 'exports' | 'erase';

const ACTIONS: Record<TenantState, readonly TenantAction[]> = {
  active: ['edit', 'suspend', 'archive', 'exports'],
  suspended: ['edit', 'resume', 'archive', 'exports', 'erase'],
  archived: ['edit', 'resume', 'exports', 'erase'],
  erasing: [],
  erased: [],
};

export interface TenantActionsProps {
  tenant: ManagedTenant;
  onAction: (action: TenantAction, tenant: ManagedTenant) => void;
}

/** The actions that its own state allows. */
export function TenantActions({ tenant, onAction }: TenantActionsProps) {
  const { t } = useText();
  const actions = ACTIONS[tenant.ownState];
  if (actions.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: actions.map((key) => ({
          key,
          label: t(`tenant.action.${key}`),
          danger: key === 'erase',
        })),
        onClick: ({ key }) => onAction(key as TenantAction, tenant),
      }}
    >
      <Button
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('tenant.actionsOf', { name: tenant.name })}
      />
    </Dropdown>
  );
}
