import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { EditDrawer, useApi, useFormat, useResource } from '@livery/console-sdk';
import { useEdited } from '../edited';
import { DayField } from '../customer/DayField';
import { useText } from '../text';
import { PURPOSES, type Consent } from '../work';
import { BASES, CATEGORIES, type ExternalDatum } from './model';
import { useExternalVersions } from './versions';

type Value = 'text' | 'number' | 'date';
/** What others told, as its form shows it. */
export type ExternalFields = Omit<ExternalDatum, 'id' | 'standing' | 'recordedBy' | 'version'> & {
  kind: Value;
};

interface ExternalDrawerProps {
  customerId: string;
  /** What to edit, which is in force; something new when absent. */
  datum?: ExternalDatum | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** What others told, to be written down with the basis on which it may be held. */
export function ExternalDrawer({ customerId, datum, open, onClose, onSaved }: ExternalDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<ExternalFields>();
  const kind = Form.useWatch('kind', form);
  const basis = Form.useWatch('basis', form);
  const path = `customers/${customerId}/external-data`;
  const { seen, edited } = useEdited<ExternalDatum, ExternalFields>({
    value: datum,
    open,
    path: `${path}/${datum?.id}`,
    fields: useExternalVersions(),
    valuesOf: fieldsOf,
  });
  const save = async ({ kind: chosen, ...typed }: ExternalFields) => {
    const body = {
      ...typed,
      text: chosen === 'text' ? typed.text : null,
      number: chosen === 'number' ? typed.number : null,
      date: chosen === 'date' ? typed.date : null,
      reference: typed.basis === 'consent' ? null : typed.reference,
      consent: typed.basis === 'consent' ? typed.consent : null,
    };
    const from = seen.current;
    if (from) await api.patch(`${path}/${from.id}`, body, { ifMatch: from.version });
    else await api.post(path, body);
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<ExternalFields>
      title={t(datum ? 'external.edit' : 'external.add')}
      open={open}
      onClose={onClose}
      form={form}
      edited={edited}
      initial={datum ? fieldsOf(datum) : { kind: 'text', category: 'credit', purpose: 'service' }}
      saveLabel={t('customer.save')}
      save={save}
    >
      <div className="lv-pair">
        <Form.Item name="provider" label={t('external.provider')}>
          <Input autoFocus autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="category" label={t('external.category')}>
          <Select
            options={CATEGORIES.map((one) => ({
              value: one,
              label: t(`external.category.${one}`),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="name" label={t('external.name')} extra={t('external.nameHint')}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={t('external.kind')}>
        <Radio.Group
          options={(['text', 'number', 'date'] as const).map((one) => ({
            value: one,
            label: t(`external.kind.${one}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('external.value')} hidden={kind !== 'text'}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="number" label={t('external.value')} hidden={kind !== 'number'}>
        <InputNumber className="lv-full" />
      </Form.Item>
      {kind === 'date' && <DayField name="date" label={t('external.value')} ahead />}
      <div className="lv-pair">
        <DayField name="obtainedOn" label={t('external.obtainedOn')} />
        <DayField name="validUntil" label={t('external.validUntil')} ahead />
      </div>
      <Form.Item name="purpose" label={t('external.purpose')}>
        <Select
          options={PURPOSES.map((one) => ({ value: one, label: t(`consents.purpose.${one}`) }))}
        />
      </Form.Item>
      <Form.Item name="basis" label={t('external.basis')} extra={t('external.basisHint')}>
        <Select
          placeholder={t('external.basisChoose')}
          options={BASES.map((one) => ({ value: one, label: t(`external.basis.${one}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('external.reference')}
        extra={basis && basis !== 'consent' ? t(`external.referenceHint.${basis}`) : undefined}
        hidden={basis === 'consent'}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {basis === 'consent' && <ConsentField customerId={customerId} />}
    </EditDrawer>
  );
}

function fieldsOf(datum: ExternalDatum): Partial<ExternalFields> {
  const { provider, category, name, text, number, date, obtainedOn, validUntil } = datum;
  const kind = number !== null ? 'number' : date !== null ? 'date' : 'text';
  const { purpose, basis, reference, consent } = datum;
  return {
    ...{ provider, category, name, kind, text, number, date, obtainedOn, validUntil },
    ...{ purpose, basis, reference, consent },
  };
}

/** One of the consents that count now for the purpose that is chosen. */
function ConsentField({ customerId }: { customerId: string }) {
  const { t } = useText();
  const format = useFormat();
  const purpose = Form.useWatch('purpose');
  const { value } = useResource<{ items: Consent[] }>(`customers/${customerId}/consents`);
  const fitting = (value?.items ?? []).filter((one) => one.given && one.purpose === purpose);
  return (
    <Form.Item
      name="consent"
      label={t('external.consent')}
      extra={value && fitting.length === 0 ? t('external.consentNone') : undefined}
    >
      <Select
        loading={!value}
        options={fitting.map((one) => ({
          value: one.id,
          label: [
            t(`consents.purpose.${one.purpose}`),
            t(`consents.channel.${one.channel}`),
            format.date(one.at),
          ].join(' · '),
        }))}
      />
    </Form.Item>
  );
}
