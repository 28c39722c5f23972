import { Alert, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Problem, ProblemNote, useApi, usePagesOf } from '@livery/console-sdk';
import { useText } from '../text';
import type { Change, Outcome, Plan, Reason } from './model';

interface ChangeDialogProps {
  change: Change;
  onClose: () => void;
  onDone: (set: number) => void;
}

/** Says what a change would do, and carries it out once somebody has read that. */
export function ChangeDialog({ change, onClose, onDone }: ChangeDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [plan, setPlan] = useState<Plan>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);

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
      const came = await api.post<Outcome>('modules/changes', change);
      setOutcome(came);
      if (came.done) {
        onClose();
        onDone(came.set);
      }
    } catch (fault) {
      setProblem(Problem.from(fault));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      open
      title={t(`deployment.ask.${change.kind}`)}
      mask={{ closable: false }}
      closable={!running}
      okText={t('deployment.carryOut')}
      okButtonProps={{ loading: running, disabled: !plan?.possible, danger: dangerous(change) }}
      cancelButtonProps={{ disabled: running }}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      {!plan && !problem && <Skeleton active />}
      {plan && <PlanInWords plan={plan} />}
      {outcome && !outcome.done && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('deployment.notDone')}
          description={<Reasons reasons={outcome.reasons} />}
        />
      )}
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}

const dangerous = ({ kind }: Change) => kind === 'uninstall' || kind === 'disable';

function PlanInWords({ plan }: { plan: Plan }) {
  const { t } = useText();
  const pagesOf = usePagesOf();
  const touched = new Set([...plan.bundles.map(({ module }) => module), ...plan.refreshed]);
  const pages = [...touched].flatMap((module) => pagesOf(module));
  return (
    <>
      {plan.obstacles.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('deployment.impossible')}
          description={<Reasons reasons={plan.obstacles} />}
        />
      )}
      <ul className="lv-list">
        {plan.bundles.map(({ action, module, bundle, from, to }) => (
          <li key={`${module}/${bundle}`}>
            {t(`deployment.action.${action}`, { bundle, from, to })}
          </li>
        ))}
        {plan.migrations.map(({ module, file }) => (
          <li key={file}>{t('deployment.migration', { module, file })}</li>
        ))}
      </ul>
      {plan.refreshed.length > 0 && (
        <p>{t('deployment.refreshed', { modules: plan.refreshed.join(', ') })}</p>
      )}
      <Reasons reasons={plan.reach} />
      {pages.length > 0 && (
        <p>{t('modules.pages', { names: pages.join(t('modules.separator')) })}</p>
      )}
    </>
  );
}

export function Reasons({ reasons }: { reasons: Reason[] }) {
  return reasons.map(({ code, text }) => <p key={`${code}${text}`}>{text}</p>);
}
