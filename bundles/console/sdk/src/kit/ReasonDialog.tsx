import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from '../language';
import { Problem } from '../problem';
import { ProblemNote } from './ProblemNote';

export interface ReasonDialogProps {
  open: boolean;
  title: string;
  hint: string;
  okText: string;
  danger?: boolean;
  /** What must be typed before it is done; nothing when absent. */
  confirm?: string;
  onClose: () => void;
  /** Does it; what it throws is shown in the dialog, which stays open. */
  onReason: (reason: string) => Promise<void>;
}

interface Values {
  reason: string;
  confirm?: string;
}

const LONGEST_REASON = 500;

/** Asks why before something is done that goes on record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, hint, okText, danger, confirm, onClose, onReason } = props;
  const { t } = useTranslation('sdk');
  const [form] = Form.useForm<Values>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const done = async ({ reason }: Values) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await onReason(reason);
    } catch (fault) {
      setProblem(Problem.from(fault));
    } finally {
      setRunning(false);
    }
  };
  const close = () => {
    setProblem(undefined);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={title}
      mask={{ closable: false }}
      okText={okText}
      okButtonProps={{ danger: danger ?? false, loading: running }}
      onCancel={close}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{hint}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={(values) => void done(values)}>
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={[{ required: true, whitespace: true, message: t('reason.missing') }]}
        >
          <Input.TextArea rows={2} autoFocus maxLength={LONGEST_REASON} />
        </Form.Item>
        {confirm !== undefined && (
          <Form.Item
            name="confirm"
            label={t('reason.confirm', { text: confirm })}
            rules={[
              { required: true, enum: [confirm], type: 'enum', message: t('reason.confirmOther') },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}
