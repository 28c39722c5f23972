import { Form, Input } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useText } from '../text';
import { FeedbackText } from './FeedbackWords';
import type { Feedback } from './model';

interface SettleDrawerProps {
  said: Feedback | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** What was done about what a customer said: with that it is settled. */
export function SettleDrawer({ said, onClose, onSaved }: SettleDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ outcome: string }>();
  const save = async ({ outcome }: { outcome: string }) => {
    if (said) {
      await api.patch(
        `customers/${said.customer.id}/feedback/${said.id}`,
        { state: 'settled', outcome },
        { ifMatch: said.version },
      );
    }
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<{ outcome: string }>
      title={t('feedback.settle')}
      open={said !== undefined}
      onClose={onClose}
      form={form}
      initial={{ outcome: said?.outcome ?? '' }}
      saveLabel={t('feedback.settle')}
      save={save}
    >
      {said && <FeedbackText said={{ ...said, outcome: null }} />}
      <Form.Item
        name="outcome"
        label={t('feedback.outcome')}
        rules={[{ required: true, whitespace: true, message: t('feedback.outcomeMissing') }]}
      >
        <Input.TextArea autoFocus rows={5} maxLength={2000} />
      </Form.Item>
    </EditDrawer>
  );
}
