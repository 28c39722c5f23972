import { Drawer } from 'antd';
import { Facts, useNarrow } from '@livery/console-sdk';
import type { Role } from '../model';
import { PermissionList } from '../permissions/PermissionList';
import { useText } from '../text';
import { RoleActions, type RoleAction } from './RoleActions';

interface RoleDrawerProps {
  role: Role;
  mayChange: boolean;
  onClose: () => void;
  onAction: (action: RoleAction, role: Role) => void;
}

/** What a role allows, in words. */
export function RoleDrawer({ role, mayChange, onClose, onAction }: RoleDrawerProps) {
  const { t } = useText();
  const narrow = useNarrow();
  return (
    <Drawer
      open
      title={role.name}
      size={narrow ? '100%' : 640}
      onClose={onClose}
      footer={mayChange && <RoleActions role={role} onAction={onAction} />}
    >
      {/* Whoever has no mouse can go to it, and read on. */}
      <div role="region" aria-label={t('roles.permissions')} tabIndex={0}>
        <Facts
          facts={[
            { label: t('roles.code'), value: <code className="lv-code">{role.code}</code> },
            {
              label: t('roles.origin'),
              value: t(role.own ? 'roles.origin.own' : 'roles.origin.shipped'),
            },
          ]}
        />
        <PermissionList patterns={role.permissions} />
      </div>
    </Drawer>
  );
}
