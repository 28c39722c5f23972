import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { SEXES, type MaskedValues } from '../model';
import { useText } from '../text';
import { MaskedField } from './MaskedField';

/** The fields of a customer, for a new one and for one that is edited. */
export function CustomerForm({ masked }: { masked: MaskedValues }) {
  const { t } = useText();
  return (
    <>
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
      <Form.Item name="sex" label={t('field.sex')}>
        <Radio.Group options={SEXES.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))} />
      </Form.Item>
      <div className="lv-pair">
        <DayField name="birthDate" label={t('field.birthDate')} />
        <MaskedField name="identityNumber" masked={masked} />
      </div>
      <div className="lv-pair">
        <MaskedField name="drivingLicenceNumber" masked={masked} />
        <DayField name="licenceSince" label={t('field.licenceSince')} />
      </div>
      <div className="lv-pair">
        <Form.Item name="occupation" label={t('field.occupation')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="region" label={t('field.region')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="address" label={t('field.address')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}

/** A day of the past, kept as `YYYY-MM-DD`. */
function DayField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
      normalize={(day: Dayjs | null) => day?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker
        className="lv-full"
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        onKeyDown={keepInField}
      />
    </Form.Item>
  );
}

/** Enter takes the day that was typed; it does not save the form as well. */
function keepInField(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
