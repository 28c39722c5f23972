import { Form, Input, Select } from 'antd';
import { EditDrawer, useApi, useLanguage } from '@livery/console-sdk';
import { useText } from '../text';
import { KINDS, weekdayName, WEEKDAYS, type Holiday } from './model';

interface HolidayDrawerProps {
  region: string;
  /** The day that is changed, or `new`; nothing when absent. */
  holiday: Holiday | 'new' | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** A day off or a make-up workday of a region. */
export function HolidayDrawer({ region, holiday, onClose, onSaved }: HolidayDrawerProps) {
  const { t } = useText();
  const language = useLanguage();
  const api = useApi();
  const [form] = Form.useForm<Holiday>();
  const kind = Form.useWatch('kind', form);
  const known = holiday !== undefined && holiday !== 'new';
  const save = async ({ day, kind: wanted, name, like }: Holiday) => {
    const one = { day, kind: wanted, name, like: wanted === 'workday' ? like : null };
    await api.post(`holidays/${region}/import`, { holidays: [one] });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<Holiday>
      title={t(known ? 'calendar.changeHoliday' : 'calendar.addHoliday')}
      open={holiday !== undefined}
      onClose={onClose}
      form={form}
      initial={known ? { ...holiday, like: holiday.like ?? 'monday' } : NEW}
      saveLabel={t('settings.save')}
      save={save}
      fieldOf={(field) => [field.replace(/^holidays\[0]\./, '')]}
    >
      <Form.Item
        name="day"
        label={t('calendar.day')}
        rules={[{ required: true, message: t('calendar.dayMissing') }]}
      >
        <Input type="date" disabled={known} />
      </Form.Item>
      <Form.Item name="kind" label={t('calendar.kind')}>
        <Select options={KINDS.map((one) => ({ value: one, label: t(`calendar.kind.${one}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('calendar.name')}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="like"
        label={t('calendar.like')}
        extra={t('calendar.likeHint')}
        hidden={kind !== 'workday'}
      >
        <Select
          options={WEEKDAYS.map((day) => ({ value: day, label: weekdayName(day, language) }))}
        />
      </Form.Item>
    </EditDrawer>
  );
}

const NEW: Partial<Holiday> = { day: '', kind: 'holiday', name: '', like: 'monday' };
