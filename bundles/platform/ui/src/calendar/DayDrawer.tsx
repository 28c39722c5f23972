import { Form, Input } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useText } from '../text';
import type { DayHours } from './model';
import { ShiftFields } from './ShiftFields';

interface DayDrawerProps {
  /** The day that is changed, or `new`; nothing when absent. */
  day: DayHours | 'new' | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** A day on which the store keeps other hours. */
export function DayDrawer({ day, onClose, onSaved }: DayDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<DayHours>();
  const known = day !== undefined && day !== 'new';
  const save = async ({ day: date, name, shifts }: DayHours) => {
    await api.post('calendar/import', { days: [{ day: date, name, shifts }] });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<DayHours>
      title={t(known ? 'calendar.changeDay' : 'calendar.addDay')}
      open={day !== undefined}
      onClose={onClose}
      form={form}
      initial={known ? day : { day: '', name: '', shifts: [] }}
      saveLabel={t('settings.save')}
      save={save}
      fieldOf={(field) => [field.replace(/^days\[0]\./, '').split('[')[0]!]}
    >
      <Form.Item
        name="day"
        label={t('calendar.day')}
        rules={[{ required: true, message: t('calendar.dayMissing') }]}
      >
        <Input type="date" disabled={known} />
      </Form.Item>
      <Form.Item name="name" label={t('calendar.why')}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="shifts" label={t('calendar.hours')} extra={t('calendar.closedHint')}>
        <ShiftFields label={t('calendar.day')} />
      </Form.Item>
    </EditDrawer>
  );
}
