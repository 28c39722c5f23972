import { Form, Input, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { Problem, ProblemNote, useApi, useFormat } from '@livery/console-sdk';
import type { Dealt, QuarantineFilter, QuarantineSummary } from '../model';
import { useText } from '../text';
import { dealWithAll, doneOf, NOTHING_YET, OUTCOMES } from './bulk';

export type BulkAction = 'replay' | 'dismiss';

interface BulkDialogProps {
  action: BulkAction;
  summary: QuarantineSummary;
  filter: QuarantineFilter;
  onClose: () => void;
}

type Stage = 'asking' | 'running' | 'ended';

/** Asks whether so many are meant, then deals with them and says what became of how many. */
export function BulkDialog({ action, summary, filter, onClose }: BulkDialogProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const [form] = Form.useForm<{ reason: string }>();
  const [stage, setStage] = useState<Stage>('asking');
  const [progress, setProgress] = useState(NOTHING_YET);
  const [problem, setProblem] = useState<Problem>();
  const goesOn = useRef(true);
  const count = format.number(summary.count);
  const done = doneOf(progress);

  const run = async (reason: string | undefined) => {
    const { count, through } = summary;
    const call = (after: string | undefined) =>
      api.post<Dealt>(`quarantine/${action}`, { ...filter, count, through, after, reason });
    setStage('running');
    try {
      await dealWithAll(call, setProgress, () => goesOn.current);
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setStage('ended');
  };
  const confirm = () =>
    form.validateFields().then(
      ({ reason }) => run(reason),
      () => undefined,
    );
  const stop = () => {
    goesOn.current = false;
  };

  return (
    <Modal
      open
      title={t(`bulk.${action}Title`, { count })}
      closable={stage !== 'running'}
      mask={{ closable: false }}
      keyboard={stage !== 'running'}
      okText={stage === 'ended' ? t('bulk.close') : t(`bulk.${action}`, { count })}
      okButtonProps={{
        danger: action === 'dismiss' && stage === 'asking',
        disabled: stage === 'running',
      }}
      cancelText={t(stage === 'running' ? 'bulk.stop' : 'bulk.cancel')}
      cancelButtonProps={stage === 'ended' ? { style: { display: 'none' } } : {}}
      onOk={() => (stage === 'ended' ? onClose() : void confirm())}
      onCancel={() => (stage === 'running' ? stop() : onClose())}
    >
      {stage === 'asking' && <p>{t(`bulk.${action}Hint`)}</p>}
      <Form form={form} layout="vertical" hidden={stage !== 'asking'}>
        {action === 'dismiss' && (
          <Form.Item
            name="reason"
            label={t('item.reason')}
            rules={[{ required: true, whitespace: true, message: t('item.reasonMissing') }]}
          >
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
        )}
      </Form>
      {stage !== 'asking' && (
        <>
          <Progress
            percent={Math.min(100, Math.round((done / summary.count) * 100))}
            status={stage === 'running' ? 'active' : problem ? 'exception' : 'normal'}
            aria-label={t('bulk.progress')}
          />
          <ul className="lv-reasons" aria-live="polite">
            {OUTCOMES.filter((one) => progress[one] > 0).map((one) => (
              <li key={one}>{t(`bulk.outcome.${one}`, { count: format.number(progress[one]) })}</li>
            ))}
            {stage === 'ended' && done === 0 && !problem && <li>{t('bulk.outcome.none')}</li>}
          </ul>
          {problem && <ProblemNote problem={problem} />}
        </>
      )}
    </Modal>
  );
}
