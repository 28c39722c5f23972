import { Form, Input } from 'antd';
import { EditDrawer, useApi, useSession } from '@livery/console-sdk';
import type { Role, RoleDraft } from '../model';
import { PermissionPicker } from '../permissions/PermissionPicker';
import { useText } from '../text';
import { atItsField } from './faults';

/** What is done: a role made, made as another one is, or changed. */
export type RoleWork = { action: 'create' } | { action: 'template' | 'edit'; role: Role };

interface EditRoleDrawerProps {
  work: RoleWork;
  onClose: () => void;
  onSaved: (role: Role) => void;
}

/** A role of the group's own. */
export function EditRoleDrawer({ work, onClose, onSaved }: EditRoleDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const { can } = useSession();
  const [form] = Form.useForm<RoleDraft>();
  const edited = work.action === 'edit' ? work.role : undefined;
  const title = () => {
    if (work.action === 'create') return t('roles.add');
    const { name } = work.role;
    return t(edited ? 'roles.editOf' : 'roles.addLike', { name });
  };
  const save = async ({ code, name, permissions }: RoleDraft) => {
    const draft = { name: name.trim(), permissions };
    const saving = edited
      ? api.patch<Role>(`roles/${edited.code}`, draft, { ifMatch: edited.version })
      : api.post<Role>('roles', { ...draft, code: code.trim() });
    onSaved(await saving.catch(atItsField));
    onClose();
  };
  return (
    <EditDrawer<RoleDraft>
      title={title()}
      open
      width={640}
      onClose={onClose}
      form={form}
      initial={{
        code: edited?.code ?? '',
        name: edited?.name ?? '',
        permissions: work.action === 'create' ? [] : work.role.permissions,
      }}
      saveLabel={t(edited ? 'person.save' : 'roles.create')}
      save={save}
    >
      <div className="lv-pair">
        <Form.Item
          name="name"
          label={t('roles.name')}
          rules={[{ required: true, whitespace: true, message: t('roles.nameMissing') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('roles.code')}
          extra={edited ? undefined : t('roles.codeHint')}
          rules={[{ required: true, whitespace: true, message: t('roles.codeMissing') }]}
        >
          <Input autoComplete="off" maxLength={40} disabled={edited !== undefined} />
        </Form.Item>
      </div>
      <Form.Item
        name="permissions"
        label={t('roles.permissions')}
        extra={t('roles.permissionsHint')}
        rules={[{ required: true, type: 'array', message: t('permission.missing') }]}
      >
        <PermissionPicker may={can} />
      </Form.Item>
    </EditDrawer>
  );
}
