import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi, useFormat } from '@livery/console-sdk';
import type { Verdict } from '../model';
import { useText } from '../text';

export interface Verification {
  running: boolean;
  found: Verdict | undefined;
  problem: Problem | undefined;
  run: () => Promise<void>;
  close: () => void;
}

type Outcome = { found?: Verdict; problem?: Problem };

/** Has the whole chain read, when somebody asks for it. */
export function useVerdict(): Verification {
  const api = useApi();
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});
  const run = async () => {
    setRunning(true);
    try {
      setOutcome({ found: await api.get<Verdict>('audit/verdict') });
    } catch (fault) {
      setOutcome({ problem: Problem.from(fault) });
    }
    setRunning(false);
  };
  const { found, problem } = outcome;
  return { running, found, problem, run, close: () => setOutcome({}) };
}

export function VerifyButton({ verdict }: { verdict: Verification }) {
  const { t } = useText();
  return (
    <Button
      icon={<SafetyCertificateOutlined aria-hidden />}
      loading={verdict.running}
      onClick={() => void verdict.run()}
    >
      {t('audit.verify')}
    </Button>
  );
}

/** Says whether every link holds, or which is the first that does not. */
export function VerdictNote({
  verdict: { found, problem, run, close },
}: {
  verdict: Verification;
}) {
  const { t } = useText();
  const format = useFormat();
  if (problem) return <ProblemNote problem={problem} onRetry={() => void run()} />;
  if (!found) return null;
  const { broken, entries, unsealed } = found;
  const sequence = broken ? format.number(broken.sequence) : '';
  return (
    <Alert
      role={broken ? 'alert' : 'status'}
      type={broken ? 'error' : 'success'}
      showIcon
      closable={{ onClose: close, 'aria-label': t('audit.closeVerdict') }}
      title={
        broken
          ? t('audit.broken', { sequence })
          : t('audit.intact', { entries: format.number(entries) })
      }
      description={
        <>
          <div>{t(broken ? `audit.broken.${broken.reason}` : 'audit.intactHint')}</div>
          {broken?.id && <div className="lv-quiet">{t('audit.brokenId', { id: broken.id })}</div>}
          {unsealed > 0 && (
            <div className="lv-quiet">
              {t('audit.unsealed', { entries: format.number(unsealed) })}
            </div>
          )}
        </>
      }
    />
  );
}
