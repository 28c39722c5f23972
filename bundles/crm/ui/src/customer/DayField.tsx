import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { useText } from '../text';

interface DayFieldProps {
  name: string | string[];
  label: string;
  /** Whether days to come can be chosen too. */
  ahead?: boolean;
  required?: boolean;
}

/** A day, kept as `YYYY-MM-DD`; one of the past unless it may lie ahead. */
export function DayField({ name, label, ahead = false, required = false }: DayFieldProps) {
  const { t } = useText();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required, message: t('own.missing', { name: label }) }] : []}
      getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
      normalize={(day: Dayjs | null) => day?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker
        className="lv-full"
        disabledDate={(day) => !ahead && day.isAfter(dayjs(), 'day')}
        onKeyDown={keepInField}
      />
    </Form.Item>
  );
}

/** Enter takes the day that was typed; it does not save the form as well. */
function keepInField(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
