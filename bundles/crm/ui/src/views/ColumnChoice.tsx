import { ArrowDownOutlined, ArrowUpOutlined, ControlOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { type Column } from '@livery/console-sdk';
import { useText } from '../text';
import { chosenColumns } from './views';

interface ColumnChoiceProps<T> {
  columns: Column<T>[];
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Which columns are shown, in which order; by keyboard too. */
export function ColumnChoice<T>({ columns, chosen, onChange }: ColumnChoiceProps<T>) {
  const { t } = useText();
  const shown = chosenColumns(columns, chosen).map(({ key }) => key);
  const hidden = columns.filter(({ key }) => !shown.includes(key));
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.title ?? key;
  const move = (key: string, by: number) => {
    const next = shown.filter((one) => one !== key);
    next.splice(shown.indexOf(key) + by, 0, key);
    onChange(next);
  };
  const list = (
    <ul className="lv-rows lv-column-choice">
      {shown.map((key, index) => (
        <li key={key}>
          <Checkbox
            checked
            disabled={shown.length === 1}
            onChange={() => onChange(shown.filter((one) => one !== key))}
          >
            {titleOf(key)}
          </Checkbox>
          <span className="lv-actions">
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={t('views.columnUp', { name: titleOf(key) })}
              disabled={index === 0}
              onClick={() => move(key, -1)}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={t('views.columnDown', { name: titleOf(key) })}
              disabled={index === shown.length - 1}
              onClick={() => move(key, 1)}
            />
          </span>
        </li>
      ))}
      {hidden.map(({ key, title }) => (
        <li key={key}>
          <Checkbox checked={false} onChange={() => onChange([...shown, key])}>
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={t('views.columns')} content={list}>
      <Button icon={<ControlOutlined aria-hidden />} aria-haspopup="dialog">
        {t('views.columns')}
      </Button>
    </Popover>
  );
}
