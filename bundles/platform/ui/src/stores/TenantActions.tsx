import { MoreOutlined } from '@ant-design/icons';
import { useSession } from '@livery/console-sdk';
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

/** What an action asks for beside the page's own permission. */
const PERMISSIONS: Partial<Record<TenantAction, string>> = {
  exports: 'platform.tenants.export',
  erase: 'platform.tenants.erase',
};

export interface TenantActionsProps {
  tenant: ManagedTenant;
  onAction: (action: TenantAction, tenant: ManagedTenant) => void;
}

/** The actions that its own state and the person's permissions allow. */
export function TenantActions({ tenant, onAction }: TenantActionsProps) {
  const { t } = useText();
  const { canInGroup } = useSession();
  const actions = ACTIONS[tenant.ownState].filter((action) => {
    const permission = PERMISSIONS[action];
    return permission === undefined || canInGroup(permission);
  });
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
