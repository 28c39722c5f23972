import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Select, Skeleton } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Nothing,
  ProblemNote,
  Section,
  Status,
  useApi,
  useFormat,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { useText } from '../text';
import { CONSENT_CHANNELS, METHODS, PURPOSES, WRITE_CONSENTS, type Consent } from '../work';

interface ConsentFields extends Omit<Consent, 'id' | 'recordedBy' | 'at'> {
  at: string | null;
}

/** What the customer allows now: what was said last of each purpose and channel. */
export function ConsentsSection({
  customerId,
  onSaid,
}: {
  customerId: string;
  onSaid: () => void;
}) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const path = `customers/${customerId}/consents`;
  const resource = useResource<{ items: Consent[] }>(path);
  const [open, setOpen] = useState(false);
  const { value, problem } = resource;
  const add = can(WRITE_CONSENTS) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
      {t('consents.add')}
    </Button>
  );
  return (
    <Section title={t('consents.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void resource.reload()} />}
      {!value && !problem && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {value?.items.length === 0 && (
        <Nothing title={t('consents.none')} hint={t('consents.noneHint')} />
      )}
      <ul className="lv-rows">
        {value?.items.map((said) => (
          <li key={said.id}>
            <span>
              <strong>{t(`consents.purpose.${said.purpose}`)}</strong>
              <span className="lv-quiet">
                {[
                  t(`consents.channel.${said.channel}`),
                  format.date(said.at),
                  t(`consents.method.${said.method}`),
                  said.evidence,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <GivenWord given={said.given} />
          </li>
        ))}
      </ul>
      <ConsentDrawer
        path={path}
        open={open}
        onClose={() => setOpen(false)}
        onSaved={() => {
          void resource.reload();
          onSaid();
        }}
      />
    </Section>
  );
}

export function GivenWord({ given }: { given: boolean }) {
  const { t } = useText();
  return (
    <Status
      tone={given ? 'good' : 'bad'}
      text={t(given ? 'consents.given' : 'consents.withdrawn')}
    />
  );
}

interface ConsentDrawerProps {
  path: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

function ConsentDrawer({ path, open, onClose, onSaved }: ConsentDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<ConsentFields>();
  const given = Form.useWatch('given', form);
  const save = async (typed: ConsentFields) => {
    await api.post(path, typed);
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<ConsentFields>
      title={t('consents.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ purpose: 'marketing', channel: 'sms', given: true, method: 'paper' }}
      saveLabel={t('customer.save')}
      save={save}
    >
      <Form.Item name="given" label={t('consents.said')}>
        <Radio.Group
          options={[
            { value: true, label: t('consents.given') },
            { value: false, label: t('consents.withdrawn') },
          ]}
        />
      </Form.Item>
      <div className="lv-pair">
        <Form.Item name="purpose" label={t('consents.purpose')}>
          <Select
            options={PURPOSES.map((one) => ({ value: one, label: t(`consents.purpose.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={t('consents.channel')}>
          <Select
            options={CONSENT_CHANNELS.map((one) => ({
              value: one,
              label: t(`consents.channel.${one}`),
            }))}
          />
        </Form.Item>
      </div>
      <div className="lv-pair">
        <Form.Item name="method" label={t('consents.method')}>
          <Select
            options={METHODS.map((one) => ({ value: one, label: t(`consents.method.${one}`) }))}
          />
        </Form.Item>
        <MomentField name="at" label={t('consents.at')} />
      </div>
      <Form.Item
        name="textShown"
        label={t('consents.textShown')}
        extra={t('consents.textShownHint')}
        rules={[
          { required: given === true, whitespace: true, message: t('consents.textShownMissing') },
        ]}
      >
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="evidence" label={t('consents.evidence')}>
        <Input autoComplete="off" maxLength={500} placeholder={t('consents.evidenceHint')} />
      </Form.Item>
    </EditDrawer>
  );
}
