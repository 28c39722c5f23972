import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTimeZone } from '@livery/console-sdk';
import { instantOf, wallOf } from './moment';

/** A moment on the store's wall clock, kept as an instant. */
export function MomentField({ name, label }: { name: string; label: string }) {
  const zone = useTimeZone();
  return (
    <Form.Item
      name={name}
      label={label}
      getValueProps={(value: string | null) => ({
        value: value ? dayjs(wallOf(value, zone)) : null,
      })}
      normalize={(moment: Dayjs | null) =>
        moment ? instantOf(moment.format('YYYY-MM-DDTHH:mm'), zone) : null
      }
    >
      <DatePicker
        className="lv-full"
        showTime={{ format: 'HH:mm', defaultOpenValue: dayjs('2000-01-01T18:00') }}
        format="YYYY-MM-DD HH:mm"
        // Enter takes the moment that was typed; it does not save the form as well.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    </Form.Item>
  );
}
