import { Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Problem, ProblemNote, useApi } from '@livery/console-sdk';
import type { Adapter, Connection, TestResult } from '../../model';
import { useText } from '../../text';
import { TestReport } from './TestReport';

interface TestDialogProps {
  connection: Connection;
  adapters: Adapter[];
  onClose: () => void;
}

/** Tries a connection out as it is kept. */
export function TestDialog({ connection, adapters, onClose }: TestDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [result, setResult] = useState<TestResult>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const adapter = adapters.find((one) => one.id === connection.adapter);
  const kind = adapter?.kinds.find((one) => one.id === connection.settings['kind']);

  useEffect(() => {
    let over = false;
    setResult(undefined);
    setProblem(undefined);
    api.post<TestResult>(`connections/${connection.id}/test`).then(
      (found) => !over && setResult(found),
      (fault: unknown) => !over && setProblem(Problem.from(fault)),
    );
    return () => {
      over = true;
    };
  }, [api, connection.id, attempt]);

  return (
    <Modal
      open
      width={720}
      title={t('test.of', { name: connection.name })}
      onCancel={onClose}
      onOk={() => setAttempt(attempt + 1)}
      okText={t('test.again')}
      cancelText={t('test.close')}
      confirmLoading={!result && !problem}
    >
      {problem && <ProblemNote problem={problem} />}
      {result && <TestReport result={result} fields={kind?.fields ?? []} />}
      {!result && !problem && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
    </Modal>
  );
}
