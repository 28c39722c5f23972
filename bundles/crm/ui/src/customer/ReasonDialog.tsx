import { Form, Input, Modal } from 'antd';
import { useNotify } from '@livery/console-sdk';
import { useText } from '../text';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  hint: string;
  okText: string;
  danger?: boolean;
  /** What must be typed before it is done; nothing when absent. */
  confirm?: string;
  onClose: () => void;
  onReason: (reason: string) => Promise<void>;
}

/** Asks why before something is done that goes on record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, hint, okText, danger, confirm, onClose, onReason } = props;
  const { t } = useText();
  const notify = useNotify();
  const [form] = Form.useForm<{ reason: string; confirm?: string }>();
  const done = async () => {
    const { reason } = await form.validateFields();
    try {
      await onReason(reason);
    } catch (fault) {
      notify.failed(fault);
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      okButtonProps={{ danger: danger ?? false }}
      onCancel={onClose}
      onOk={() => done().catch(() => undefined)}
      destroyOnHidden
    >
      <p>{hint}</p>
      <Form form={form} layout="vertical" preserve={false}>
        <Form.Item
          name="reason"
          label={t('privacy.reason')}
          rules={[{ required: true, whitespace: true, message: t('privacy.reasonMissing') }]}
        >
          <Input.TextArea rows={2} autoFocus maxLength={500} />
        </Form.Item>
        {confirm !== undefined && (
          <Form.Item
            name="confirm"
            label={t('privacy.confirm', { name: confirm })}
            rules={[
              {
                required: true,
                enum: [confirm],
                type: 'enum',
                message: t('privacy.confirmMissing'),
              },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
