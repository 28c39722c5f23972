import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useNotify,
  useResource,
  useSession,
  type Paged,
} from '@livery/console-sdk';
import { MANAGE_ROLES, type Role } from '../model';
import { useText } from '../text';
import { useRoleColumns } from './columns';
import { EditRoleDrawer, type RoleWork } from './EditRoleDrawer';
import { RemoveRoleDialog } from './RemoveRoleDialog';
import type { RoleAction } from './RoleActions';
import { RoleDrawer } from './RoleDrawer';

/** The roles that people can be given, and what each of them allows. */
export function RolesPage() {
  const { t } = useText();
  const notify = useNotify();
  const mayChange = useSession().can(MANAGE_ROLES);
  const [shown, setShown] = useState<Role>();
  const [work, setWork] = useState<RoleWork>();
  const [removing, setRemoving] = useState<Role>();
  const { reload, ...roles } = useRoleList();

  const act = (action: RoleAction, role: Role) => {
    if (action === 'remove') setRemoving(role);
    else setWork({ action, role });
  };
  const columns = useRoleColumns({ mayChange, onShow: setShown, onAction: act });
  const add = mayChange && (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setWork({ action: 'create' })}
    >
      {t('roles.add')}
    </Button>
  );
  return (
    <Page title={t('roles.title')} subtitle={t('roles.subtitle')} actions={add}>
      <DataTable
        label={t('roles.title')}
        columns={columns}
        paged={{ ...roles, reload }}
        empty={<Nothing title={t('roles.none')} />}
      />
      {shown && (
        <RoleDrawer
          role={shown}
          mayChange={mayChange}
          onClose={() => setShown(undefined)}
          onAction={(action, role) => {
            setShown(undefined);
            act(action, role);
          }}
        />
      )}
      {work && (
        <EditRoleDrawer
          work={work}
          onClose={() => setWork(undefined)}
          onSaved={({ name }) => {
            notify.done(t('roles.saved', { name }));
            void reload();
          }}
        />
      )}
      {removing && (
        <RemoveRoleDialog
          role={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            notify.done(t('roles.removed', { name: removing.name }));
            void reload();
          }}
        />
      )}
    </Page>
  );
}

/** All roles, which come at once, as a list of one page. */
function useRoleList(): Paged<Role & { id: string }> {
  const { value, loading, problem, reload } = useResource<{ items: Role[] }>('/api/v1/group/roles');
  const items = useMemo(
    () => (value?.items ?? []).map((role) => ({ ...role, id: role.code })),
    [value],
  );
  return {
    items,
    loading,
    loadingMore: false,
    problem,
    hasMore: false,
    loadMore: () => undefined,
    reload,
    replace: () => void reload(),
  };
}
