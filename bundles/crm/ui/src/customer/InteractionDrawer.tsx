import { Form, Input, Radio, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { useText } from '../text';
import { CHANNELS, type Interaction } from '../work';

type InteractionFields = Pick<
  Interaction,
  'channel' | 'direction' | 'subject' | 'text' | 'outcome'
> & { at: string | null };

interface InteractionDrawerProps {
  customerId: string;
  open: boolean;
  /** What is known of it already. */
  begin?: Partial<InteractionFields> | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** What passed between staff and the customer, to be written down. */
export function InteractionDrawer(props: InteractionDrawerProps) {
  const { customerId, open, begin, onClose, onSaved } = props;
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<InteractionFields>();
  const save = async (typed: InteractionFields) => {
    await api.post(`customers/${customerId}/interactions`, typed);
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<InteractionFields>
      title={t('interactions.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={begin ?? { channel: 'phone', direction: 'out' }}
      saveLabel={t('customer.save')}
      save={save}
    >
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
      <Form.Item name="direction" label={t('interactions.direction')}>
        <Radio.Group
          options={(['out', 'in'] as const).map((one) => ({
            value: one,
            label: t(`interactions.direction.${one}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="subject"
        label={t('interactions.subject')}
        rules={[{ required: true, whitespace: true, message: t('interactions.subjectMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="text" label={t('interactions.text')}>
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
      <Form.Item name="outcome" label={t('tasks.outcome')}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </EditDrawer>
  );
}
