import { Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi, useResource } from '@livery/console-sdk';
import { useText } from '../text';
import { Reasons } from './Reasons';
import type { Contraction } from './model';

interface ContractDialogProps {
  module: string;
  onClose: () => void;
  onDone: () => void;
}

/** Says what only former versions of a module need, and takes it away once somebody has read which sets that costs. */
export function ContractDialog({ module, onClose, onDone }: ContractDialogProps) {
  const { t } = useText();
  const api = useApi();
  const path = `modules/${module}/contraction`;
  const planned = useResource<Contraction>(path);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [failed, setFailed] = useState<Contraction>();

  const carryOut = async () => {
    setRunning(true);
    setProblem(undefined);
    setFailed(undefined);
    try {
      const done = await api.post<Contraction>(path, {});
      if (done.reasons.length > 0) {
        setFailed(done);
        // What is left can be tried again.
        await planned.reload();
      } else {
        onClose();
        onDone();
      }
    } catch (fault) {
      setProblem(Problem.from(fault));
    } finally {
      setRunning(false);
    }
  };
  const { files = [], lost = [] } = planned.value ?? {};
  return (
    <Modal
      open
      title={t('deployment.ask.contract', { module })}
      mask={{ closable: false }}
      closable={!running}
      okText={t('deployment.carryOut')}
      okButtonProps={{ loading: running, disabled: files.length === 0, danger: true }}
      cancelButtonProps={{ disabled: running }}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      {planned.loading && !planned.value && <Skeleton active />}
      {planned.value && files.length === 0 && <p>{t('deployment.nothingToContract')}</p>}
      <ul className="lv-list">
        {files.map((file) => (
          <li key={file}>
            <code className="lv-code">{file}</code>
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <p>
          {lost.length > 0
            ? t('deployment.lost', { sets: lost.join(', ') })
            : t('deployment.noneLost')}
        </p>
      )}
      {failed && <Reasons reasons={failed.reasons} />}
      {(problem ?? planned.problem) && <ProblemNote problem={(problem ?? planned.problem)!} />}
    </Modal>
  );
}
