import { DatePicker, Form, Select, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../text';
import type { KeyForm } from './key';

/** Until when a key is taken. */
export function ExpiryFields({ form }: { form: FormInstance<KeyForm> }) {
  const { t } = useText();
  const expires = Form.useWatch('expires', form);
  return (
    <div className="lv-pair">
      <Form.Item name="expires" label={t('key.expires')} extra={t('key.expiresHint')}>
        <Select
          options={[
            { value: 30, label: t('key.month') },
            { value: 90, label: t('key.quarter') },
            { value: 365, label: t('key.year') },
            { value: 'date', label: t('key.untilDay') },
            { value: 'never', label: t('key.never') },
          ]}
        />
      </Form.Item>
      {expires === 'date' && (
        <Form.Item
          name="until"
          label={t('key.lastDay')}
          rules={[{ required: true, message: t('calendar.dayMissing') }]}
        >
          <DatePicker
            className="lv-full"
            minDate={dayjs()}
            // Enter takes the day; it makes no key yet.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </Form.Item>
      )}
    </div>
  );
}
