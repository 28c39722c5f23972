import { Form, Input, Radio } from 'antd';
import { useStore } from '@livery/console-sdk';
import { CUSTOMER_KINDS, SEXES, type Customer, type MaskedValues } from '../model';
import { OwnInputs } from '../own/OwnInputs';
import { useText } from '../text';
import { DayField } from './DayField';
import { MaskedField } from './MaskedField';
import { ProfileFields } from './ProfileFields';

interface CustomerFormProps {
  masked: MaskedValues;
  /** Who is edited; nobody yet when absent. */
  customer: Customer | undefined;
}

/** The fields of a customer, for a new one and for one that is edited. */
export function CustomerForm({ masked, customer }: CustomerFormProps) {
  const { t } = useText();
  const store = useStore();
  const company = Form.useWatch('kind') === 'company';
  return (
    <>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group
          options={CUSTOMER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('customer.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <div className="lv-pair">
        <MaskedField name="mobile" masked={masked} type="tel" />
        <Form.Item name="email" label={t('field.email')}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
      </div>
      {company && (
        <Form.Item name="uscc" label={t('field.uscc')}>
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
      )}
      <Form.Item name="sex" hidden={company} label={t('field.sex')}>
        <Radio.Group options={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))} />
      </Form.Item>
      <div className="lv-pair" hidden={company}>
        <DayField name="birthDate" label={t('field.birthDate')} />
        <MaskedField name="identityNumber" masked={masked} />
      </div>
      <div className="lv-pair" hidden={company}>
        <MaskedField name="drivingLicenceNumber" masked={masked} />
        <DayField name="licenceSince" label={t('field.licenceSince')} />
      </div>
      <div className="lv-pair">
        {company ? (
          <Form.Item name="industry" label={t('field.industry')}>
            <Input autoComplete="off" />
          </Form.Item>
        ) : (
          <Form.Item name="occupation" label={t('field.occupation')}>
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="region" label={t('field.region')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="address" label={t('field.address')}>
        <Input autoComplete="off" />
      </Form.Item>
      <ProfileFields company={company} currency={store?.currency} referrer={customer?.referredBy} />
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <OwnInputs record="customer" values={customer?.own} />
    </>
  );
}
