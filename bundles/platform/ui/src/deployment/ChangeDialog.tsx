import { Alert, Checkbox, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Problem, ProblemNote, useApi } from '@livery/console-sdk';
import { useText } from '../text';
import type { Archive, Change, Outcome, Plan, Reason, Restart } from './model';
import { PlanInWords } from './PlanInWords';
import { Reasons } from './Reasons';
import { useRestart } from './useRestart';

interface ChangeDialogProps {
  change: Change;
  /** The one that comes with it, where one does. */
  archive?: Archive | undefined;
  onClose: () => void;
  /** With the number of the set, or without when a node has restarted for it. */
  onDone: (set?: number) => void;
}

/** Says what a change would do, and carries it out once somebody has read that. */
export function ChangeDialog({ change, archive, onClose, onDone }: ChangeDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [plan, setPlan] = useState<Plan>();
  const [failed, setFailed] = useState<Reason[]>();
  const [notRestored, setNotRestored] = useState<Reason[]>([]);
  const [restart, setRestart] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);

  const done = (set?: number) => {
    onClose();
    onDone(set);
  };
  const restarts = useRestart(({ state, reasons }: Restart) => {
    setRunning(false);
    if (state === 'done') done();
    else setFailed(reasons);
  });

  useEffect(() => {
    const stop = new AbortController();
    api
      .post<Plan>('modules/plan', change, { signal: stop.signal })
      .then(setPlan)
      .catch((fault: unknown) => {
        if (!stop.signal.aborted) setProblem(Problem.from(fault));
      });
    return () => stop.abort();
  }, [api, change]);

  const carryOut = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      const came = await api.post<Outcome>('modules/changes', { ...change, restart });
      if (came.restarting) {
        restarts.await();
        return;
      }
      if (came.done) done(came.set);
      else {
        setFailed(came.reasons);
        setNotRestored(came.notRestored);
      }
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  // The node goes on without the dialog, and may never be heard of again.
  const leavable = !running || restarts.awaited;
  return (
    <Modal
      open
      title={t(`deployment.ask.${change.kind}`, subject(change, archive))}
      mask={{ closable: false }}
      closable={leavable}
      okText={t('deployment.carryOut')}
      okButtonProps={{
        loading: running,
        disabled: !plan?.possible || (plan.needsRestart && !restart),
        danger: dangerous(change),
      }}
      cancelButtonProps={{ disabled: !leavable }}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      {!plan && !problem && <Skeleton active />}
      {plan && <PlanInWords plan={plan} />}
      {plan?.possible && plan.needsRestart && (
        <Checkbox
          checked={restart}
          disabled={running}
          onChange={(event) => setRestart(event.target.checked)}
        >
          {t('deployment.restart')}
        </Checkbox>
      )}
      {restarts.awaited && (
        <Alert type="info" showIcon role="status" title={t('deployment.restarting')} />
      )}
      {failed && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t(notRestored.length > 0 ? 'deployment.notPutBack' : 'deployment.notDone')}
          description={<Reasons reasons={[...failed, ...notRestored]} />}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}

/** What it is about, in the words of its title. */
function subject(change: Change, archive: Archive | undefined): Record<string, string | number> {
  if ('set' in change) return { set: change.set };
  if ('module' in change) return { module: change.module };
  return { module: archive?.module ?? '', version: archive?.version ?? '' };
}

const dangerous = ({ kind }: Change) => kind === 'uninstall' || kind === 'disable';
