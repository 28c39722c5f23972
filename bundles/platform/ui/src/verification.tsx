import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Problem, useApi } from '@livery/console-sdk';
import { useText } from './text';

/** What a check has found. */
export interface Verification<T> {
  running: boolean;
  found: T | undefined;
  problem: Problem | undefined;
  run: () => Promise<void>;
  close: () => void;
}

type Outcome<T> = { found?: T; problem?: Problem };

/** Has something checked that takes a while, when somebody asks for it. */
export function useVerification<T>(path: string): Verification<T> {
  const api = useApi();
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<T>>({});
  const run = async () => {
    setRunning(true);
    try {
      setOutcome({ found: await api.get<T>(path) });
    } catch (fault) {
      setOutcome({ problem: Problem.from(fault) });
    }
    setRunning(false);
  };
  const { found, problem } = outcome;
  return { running, found, problem, run, close: () => setOutcome({}) };
}

export function VerifyButton<T>({ verification }: { verification: Verification<T> }) {
  const { t } = useText();
  return (
    <Button
      icon={<SafetyCertificateOutlined aria-hidden />}
      loading={verification.running}
      onClick={() => void verification.run()}
    >
      {t('verify')}
    </Button>
  );
}
