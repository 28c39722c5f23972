import { Alert, Modal } from 'antd';
import { ProblemNote, useApi } from '@livery/console-sdk';
import type { Role } from '../model';
import { useText } from '../text';
import { useConfirmed } from '../useConfirmed';

interface RemoveRoleDialogProps {
  role: Role;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before a role is removed, and once more, saying how many, when people still have it. */
export function RemoveRoleDialog({ role, onClose, onRemoved }: RemoveRoleDialogProps) {
  const { t } = useText();
  const api = useApi();
  const { running, problem, run } = useConfirmed();
  const given = problem?.code === 'platform.role.given';

  const remove = () =>
    run(async () => {
      const query = given ? { force: true } : {};
      await api.delete(`roles/${role.code}`, { query, ifMatch: role.version });
      onClose();
      onRemoved();
    });
  return (
    <Modal
      open
      title={t('roles.removeAsk', { name: role.name })}
      mask={{ closable: false }}
      okText={t(given ? 'roles.removeAnyway' : 'roles.remove')}
      okButtonProps={{ danger: true, loading: running }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('roles.removeHint', { code: role.code })}</p>
      {given && <Alert type="warning" showIcon role="alert" title={problem.detail} />}
      {problem && !given && <ProblemNote problem={problem} />}
    </Modal>
  );
}
