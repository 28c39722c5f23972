import { Button } from 'antd';
import { useFormat, type Column } from '@livery/console-sdk';
import type { Role } from '../model';
import { countOf } from '../permissions/patterns';
import { usePermissions } from '../permissions/words';
import { useText } from '../text';
import { RoleActions, type RoleAction } from './RoleActions';

interface RoleColumnsProps {
  mayChange: boolean;
  onShow: (role: Role) => void;
  onAction: (action: RoleAction, role: Role) => void;
}

export function useRoleColumns(props: RoleColumnsProps): Column<Role>[] {
  const { mayChange, onShow, onAction } = props;
  const { t } = useText();
  const format = useFormat();
  const installed = usePermissions();
  const columns: Column<Role>[] = [
    {
      key: 'name',
      title: t('roles.name'),
      heading: true,
      render: (role) => (
        <Button type="link" className="lv-inline" onClick={() => onShow(role)}>
          {role.name}
        </Button>
      ),
    },
    {
      key: 'code',
      title: t('roles.code'),
      render: ({ code }) => <code className="lv-code">{code}</code>,
    },
    {
      key: 'origin',
      title: t('roles.origin'),
      render: ({ own }) => t(own ? 'roles.origin.own' : 'roles.origin.shipped'),
    },
    {
      key: 'permissions',
      title: t('roles.permissions'),
      render: ({ permissions }) => (
        <span className="lv-numbers">
          {t('permission.count', {
            some: format.number(countOf(installed, permissions)),
            all: format.number(installed.length),
          })}
        </span>
      ),
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'actions',
      title: t('roles.actions'),
      actions: true,
      align: 'end',
      render: (role) => <RoleActions role={role} onAction={onAction} />,
    });
  }
  return columns;
}
