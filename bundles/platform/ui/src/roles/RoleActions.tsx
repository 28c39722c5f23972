import { CopyOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Role } from '../model';
import { useText } from '../text';

export type RoleAction = 'template' | 'edit' | 'remove';

interface RoleActionsProps {
  role: Role;
  onAction: (action: RoleAction, role: Role) => void;
}

/** What can be done with a role: one that comes with the product stays as it is. */
export function RoleActions({ role, onAction }: RoleActionsProps) {
  const { t } = useText();
  const { name } = role;
  if (!role.own) {
    return (
      <Button
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={t('roles.templateOf', { name })}
        onClick={() => onAction('template', role)}
      >
        {t('roles.template')}
      </Button>
    );
  }
  return (
    <div className="lv-actions lv-nowrap">
      <Button
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={t('roles.editOf', { name })}
        onClick={() => onAction('edit', role)}
      >
        {t('person.edit')}
      </Button>
      <Button
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('roles.removeOf', { name })}
        onClick={() => onAction('remove', role)}
      >
        {t('roles.remove')}
      </Button>
    </div>
  );
}
