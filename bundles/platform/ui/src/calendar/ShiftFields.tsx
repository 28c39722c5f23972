import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useText } from '../text';
import { isOvernight, type Shift } from './model';

interface ShiftFieldsProps {
  /** Whose shifts they are, for those who do not see it. */
  label: string;
  value?: Shift[];
  disabled?: boolean;
  onChange?: (shifts: Shift[]) => void;
}

/** As typed: a browser's own field for times shows them by its own clock, of twelve hours or of 24. */
const TIME = { placeholder: 'HH:mm', maxLength: 5, autoComplete: 'off' } as const;
const USUAL: Shift = { from: '09:00', to: '18:00' };

/** The shifts of a day: none when it is closed. */
export function ShiftFields({ label, value = [], disabled = false, onChange }: ShiftFieldsProps) {
  const { t } = useText();
  const change = (at: number, part: Partial<Shift>) =>
    onChange?.(value.map((shift, index) => (index === at ? { ...shift, ...part } : shift)));
  return (
    <div className="lv-shifts">
      {value.length === 0 && <span className="lv-quiet">{t('calendar.closed')}</span>}
      {value.map((shift, index) => (
        <span className="lv-shift" key={index}>
          <Input
            {...TIME}
            aria-label={t('calendar.fromOf', { name: label, number: index + 1 })}
            disabled={disabled}
            value={shift.from}
            onChange={(event) => change(index, { from: event.target.value })}
          />
          <span aria-hidden>–</span>
          <Input
            {...TIME}
            aria-label={t('calendar.toOf', { name: label, number: index + 1 })}
            disabled={disabled}
            value={shift.to}
            onChange={(event) => change(index, { to: event.target.value })}
          />
          {isOvernight(shift) && <span className="lv-quiet lv-small">{t('calendar.nextDay')}</span>}
          {!disabled && (
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('calendar.removeShift', { name: label, number: index + 1 })}
              onClick={() => onChange?.(value.filter((_, other) => other !== index))}
            />
          )}
        </span>
      ))}
      {!disabled && (
        <Button
          type="text"
          icon={<PlusOutlined aria-hidden />}
          aria-label={t('calendar.addShift', { name: label })}
          onClick={() => onChange?.([...value, USUAL])}
        />
      )}
    </div>
  );
}
