import { Modal } from 'antd';
import { ProblemNote, useApi } from '@livery/console-sdk';
import { useText } from '../text';
import { useConfirmed } from '../useConfirmed';
import type { Archive } from './model';

interface RemoveArchiveDialogProps {
  archive: Archive;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before an archive is removed that is kept; one that a set still holds is not, and the answer says which. */
export function RemoveArchiveDialog({ archive, onClose, onRemoved }: RemoveArchiveDialogProps) {
  const { t } = useText();
  const api = useApi();
  const { running, problem, run } = useConfirmed();
  const { module, version } = archive;

  const remove = () =>
    run(async () => {
      await api.delete(`modules/archives/${archive.id}`);
      onClose();
      onRemoved();
    });
  return (
    <Modal
      open
      title={t('deployment.ask.remove', { module, version })}
      mask={{ closable: false }}
      okText={t('deployment.remove')}
      okButtonProps={{ danger: true, loading: running }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('deployment.removeHint')}</p>
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}
