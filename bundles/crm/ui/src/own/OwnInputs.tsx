import { Form, Input, InputNumber, Select } from 'antd';
import { PagedSelect } from '@livery/console-sdk';
import { DayField } from '../customer/DayField';
import { CustomerSelect } from '../customer/ProfileFields';
import { nameOfVehicle } from '../customer/vehicle';
import type { OwnedVehicle } from '../model';
import { useText } from '../text';
import { useOwnFields, type OwnField, type OwnRecord, type OwnValues } from './model';
import { useReferred } from './OwnValue';

interface OwnInputsProps {
  record: OwnRecord;
  /** What is kept, for what references are called. */
  values?: OwnValues | undefined;
}

/** The fields that the store has added, in the form of a record; they stand at `own`. */
export function OwnInputs({ record, values }: OwnInputsProps) {
  const { t } = useText();
  const fields = useOwnFields(record);
  if (fields.length === 0) return null;
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('own.more')}</legend>
      {fields.map((field) => (
        <OwnInput key={field.code} field={field} kept={values?.[field.code]} />
      ))}
    </fieldset>
  );
}

interface OwnInputProps {
  field: OwnField;
  kept: string | number | undefined;
}

function OwnInput({ field, kept }: OwnInputProps) {
  const { t } = useText();
  const { code, label, required, type } = field;
  const name = ['own', code];
  if (type === 'date') return <DayField name={name} label={label} ahead required={required} />;
  const missing = { required: true, message: t('own.missing', { name: label }) };
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [missing] : []}
      normalize={(value?: string | number) => value ?? null}
    >
      {type === 'number' ? (
        <InputNumber<string> className="lv-full" stringMode inputMode="decimal" />
      ) : type === 'choice' ? (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={field.choices.map((choice) => ({ value: choice.code, label: choice.label }))}
        />
      ) : type === 'reference' ? (
        <Reference field={field} kept={kept === undefined ? undefined : String(kept)} />
      ) : (
        <Input autoComplete="off" maxLength={500} />
      )}
    </Form.Item>
  );
}

interface ReferenceProps {
  field: OwnField;
  kept: string | undefined;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

function Reference({ field, kept, ...given }: ReferenceProps) {
  const { t } = useText();
  const name = useReferred(field.refersTo, kept);
  const first = kept && name ? { value: kept, label: name } : undefined;
  if (field.refersTo === 'customer') {
    return <CustomerSelect {...given} {...(first ? { first } : {})} />;
  }
  const { value, onChange, ...passed } = given;
  return (
    <PagedSelect<OwnedVehicle, string | null>
      {...passed}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      className="lv-full"
      allowClear
      label={t('own.chooseVehicle')}
      none={t('own.noVehicle')}
      path="vehicles"
      option={(vehicle) => ({
        value: vehicle.id,
        label: vehicle.plate ?? vehicle.vin ?? vehicle.id,
        more: nameOfVehicle(vehicle),
      })}
      first={first}
    />
  );
}
