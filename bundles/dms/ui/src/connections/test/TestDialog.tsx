import { Modal, Skeleton } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  const attempts = useRef(0);
  const adapter = adapters.find((one) => one.id === connection.adapter);
  const kind = adapter?.kinds.find((one) => one.id === connection.settings['kind']);

  const run = useCallback(() => {
    const attempt = ++attempts.current;
    const latest = () => attempt === attempts.current;
    setResult(undefined);
    setProblem(undefined);
    api.post<TestResult>(`connections/${connection.id}/test`).then(
      (found) => latest() && setResult(found),
      (fault: unknown) => latest() && setProblem(Problem.from(fault)),
    );
  }, [api, connection.id]);

  useEffect(run, [run]);

  return (
    <Modal
      open
      width={720}
      title={t('test.of', { name: connection.name })}
      onCancel={onClose}
      onOk={run}
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
