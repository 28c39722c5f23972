import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi, useNotify } from '@livery/console-sdk';
import type { ParkedFact } from '../model';
import { useText } from '../text';

interface SkipDialogProps {
  fact: ParkedFact;
  onClose: () => void;
  onChanged: () => void;
}

/** Asks why a fact is given up; the reason goes on record. */
export function SkipDialog({ fact, onClose, onChanged }: SkipDialogProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [form] = Form.useForm<{ reason: string }>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const skip = async ({ reason }: { reason: string }) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await api.post(`facts/parked/${fact.id}/skip`, { reason });
      notify.done(t('facts.skipped'));
      onClose();
      onChanged();
    } catch (fault) {
      setProblem(Problem.from(fault));
      setRunning(false);
    }
  };
  return (
    <Modal
      open
      title={t('facts.skipTitle')}
      mask={{ closable: false }}
      okText={t('facts.skip')}
      okButtonProps={{ danger: true, loading: running }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('facts.skipHint', { type: fact.type, subject: fact.subject })}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void skip(values)}>
        <Form.Item
          name="reason"
          label={t('facts.why')}
          rules={[{ required: true, whitespace: true, message: t('facts.whyMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}
