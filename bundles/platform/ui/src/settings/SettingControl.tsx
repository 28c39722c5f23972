import { Input, InputNumber, Select, Switch } from 'antd';
import { useText } from '../text';
import { durationOf, spanOf, UNITS, type Plain, type SettingSchema, type Unit } from './schema';

interface SettingControlProps {
  id: string;
  schema: SettingSchema;
  value: Plain;
  disabled: boolean;
  /** Says what is wrong with the value. */
  describedBy: string | undefined;
  onChange: (value: Plain) => void;
}

/** What a setting is changed with, as its schema describes it. What it may hold, the server says. */
export function SettingControl(props: SettingControlProps) {
  const { id, schema, value, disabled, describedBy, onChange } = props;
  const status = describedBy ? 'error' : '';
  const common = { id, disabled, status, 'aria-describedby': describedBy } as const;
  if (schema.oneOf) {
    const options = schema.oneOf.map((one) => ({ value: one.const, label: one.title }));
    return (
      <Select className="lv-full" {...common} value={value} options={options} onChange={onChange} />
    );
  }
  if (schema.format === 'duration') {
    return <Span {...common} value={String(value)} onChange={onChange} />;
  }
  switch (schema.type) {
    case 'boolean':
      return <Switch id={id} disabled={disabled} checked={value === true} onChange={onChange} />;
    case 'integer':
    case 'number':
      return (
        <InputNumber
          className="lv-full"
          {...common}
          value={value as number}
          suffix={schema['x-unit-title']}
          onChange={(next) => next !== null && onChange(next)}
        />
      );
    case 'array':
      return (
        <Select
          className="lv-full"
          {...common}
          mode="tags"
          open={false}
          suffixIcon={null}
          value={value as string[]}
          onChange={onChange}
        />
      );
    default:
      return (
        <Input
          {...common}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

interface SpanProps {
  id: string;
  disabled: boolean;
  status: 'error' | '';
  'aria-describedby': string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A length of time: how many of which unit. */
function Span({ value, onChange, ...common }: SpanProps) {
  const { t } = useText();
  const { count, unit } = spanOf(value);
  const units = UNITS.map((one) => ({ value: one, label: t(`settings.unit.${one}`) }));
  return (
    <div className="lv-span">
      <InputNumber
        className="lv-full"
        {...common}
        value={count}
        precision={0}
        min={0}
        onChange={(next) => next !== null && onChange(durationOf(next, unit))}
      />
      <Select<Unit>
        aria-label={t('settings.unit')}
        disabled={common.disabled}
        value={unit}
        options={units}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange(durationOf(count, next))}
      />
    </div>
  );
}
