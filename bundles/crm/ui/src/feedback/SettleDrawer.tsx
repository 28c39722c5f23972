import { Form, Input } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useEdited } from '../edited';
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
  const path = `customers/${said?.customer.id}/feedback/${said?.id}`;
  const { seen, edited } = useEdited<Feedback, { outcome: string }>({
    value: said,
    open: said !== undefined,
    path,
    fields: [{ name: 'outcome', label: t('feedback.outcome') }],
    valuesOf: outcomeOf,
  });
  const save = async ({ outcome }: { outcome: string }) => {
    const from = seen.current;
    if (from) {
      await api.patch(path, { state: 'settled', outcome }, { ifMatch: from.version });
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
      initial={said ? outcomeOf(said) : {}}
      saveLabel={t('feedback.settle')}
      save={save}
      edited={edited}
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

function outcomeOf({ outcome }: Feedback): { outcome: string } {
  return { outcome: outcome ?? '' };
}
