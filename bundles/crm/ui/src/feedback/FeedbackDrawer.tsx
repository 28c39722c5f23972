import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { EditDrawer, useApi, useFormat, usePaged, useSession } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import type { Dealing } from '../model';
import { useText } from '../text';
import { CHANNELS, WRITE_TASKS, type Channel } from '../work';
import { BEST, FEEDBACK_KINDS, type FeedbackKind } from './model';

interface FeedbackFields {
  kind: FeedbackKind;
  rating: number | null;
  channel: Channel;
  at: string | null;
  dealing: string | null;
  text: string | null;
  task: boolean;
}

interface FeedbackDrawerProps {
  customerId: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** What the customer said, to be written down. */
export function FeedbackDrawer({ customerId, open, onClose, onSaved }: FeedbackDrawerProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [form] = Form.useForm<FeedbackFields>();
  const kind = Form.useWatch('kind', form);
  const save = async (typed: FeedbackFields) => {
    await api.post(`customers/${customerId}/feedback`, {
      ...typed,
      rating: typed.kind === 'rating' ? typed.rating : null,
    });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<FeedbackFields>
      title={t('feedback.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ kind: 'rating', channel: 'store', task: false }}
      saveLabel={t('customer.save')}
      save={save}
    >
      <Form.Item name="kind" label={t('feedback.kind')}>
        <Radio.Group
          options={FEEDBACK_KINDS.map((one) => ({ value: one, label: t(`feedback.kind.${one}`) }))}
        />
      </Form.Item>
      {kind === 'rating' && (
        <Form.Item
          name="rating"
          label={t('feedback.rating')}
          rules={[{ required: true, message: t('feedback.ratingMissing') }]}
        >
          <Radio.Group
            optionType="button"
            options={Array.from({ length: BEST }, (_, index) => ({
              value: index + 1,
              label: String(index + 1),
            }))}
          />
        </Form.Item>
      )}
      <div className="lv-pair">
        <Form.Item name="channel" label={t('interactions.channel')}>
          <Select
            options={CHANNELS.map((one) => ({
              value: one,
              label: t(`interactions.channel.${one}`),
            }))}
          />
        </Form.Item>
        <MomentField name="at" label={t('interactions.at')} />
      </div>
      <Form.Item
        name="text"
        label={t('feedback.text')}
        rules={[
          {
            required: kind !== 'rating',
            whitespace: kind !== 'rating',
            message: t('feedback.textMissing'),
          },
        ]}
      >
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
      {open && <DealingField customerId={customerId} />}
      {can(WRITE_TASKS) && (
        <Form.Item name="task" valuePropName="checked" extra={t('feedback.taskHint')}>
          <Checkbox>{t('feedback.task')}</Checkbox>
        </Form.Item>
      )}
    </EditDrawer>
  );
}

/** Which of the latest dealings it is about, if any. */
function DealingField({ customerId }: { customerId: string }) {
  const { t } = useText();
  const format = useFormat();
  const { items, loading } = usePaged<{ id: string; dealing: Dealing | null }>(
    `customers/${customerId}/history`,
    { kind: 'dealing', limit: 50 },
  );
  return (
    <Form.Item name="dealing" label={t('feedback.dealing')}>
      <Select
        allowClear
        loading={loading}
        placeholder={t('feedback.noDealing')}
        options={items.flatMap(({ dealing }) =>
          dealing
            ? [
                {
                  value: dealing.id,
                  label: [
                    t(`timeline.kind.${dealing.kind}`),
                    format.date(dealing.at),
                    dealing.rental?.model,
                  ]
                    .filter(Boolean)
                    .join(' · '),
                },
              ]
            : [],
        )}
      />
    </Form.Item>
  );
}
