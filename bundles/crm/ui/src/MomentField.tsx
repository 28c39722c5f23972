import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTimeZone } from '@livery/console-sdk';
import { instantOf, wallOf } from './moment';

const EVENING = '2000-01-01T18:00';

interface MomentFieldProps {
  name: string;
  label: string;
  /** What is told when nothing was chosen; without it nothing need be. */
  missing?: string;
  extra?: ReactNode;
  /** A day that is chosen brings the present time with it; else that of the evening, by which things are due. */
  present?: boolean;
  /** Only what has been: no day after the store's today. */
  past?: boolean;
}

/** A moment on the store's wall clock, kept as an instant. */
export function MomentField({ name, label, missing, extra, present, past }: MomentFieldProps) {
  const zone = useTimeZone();
  const now = () => dayjs(wallOf(new Date().toISOString(), zone));
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={missing ? [{ required: true, message: missing }] : []}
      getValueProps={(value: string | null) => ({
        value: value ? dayjs(wallOf(value, zone)) : null,
      })}
      normalize={(moment: Dayjs | null) =>
        moment ? instantOf(moment.format('YYYY-MM-DDTHH:mm'), zone) : null
      }
    >
      <DatePicker
        className="lv-full"
        showTime={{ format: 'HH:mm', defaultOpenValue: present ? now() : dayjs(EVENING) }}
        format="YYYY-MM-DD HH:mm"
        {...(past && { disabledDate: (day: Dayjs) => day.isAfter(now(), 'day') })}
        // Enter takes the moment that was typed; it does not save the form as well.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </Form.Item>
  );
}
