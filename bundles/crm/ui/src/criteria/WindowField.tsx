import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../text';
import { UnitSelect } from './UnitSelect';
import type { Catalogue, Window } from './model';
import { dayAfter, lastDay } from './words';

interface WindowFieldProps {
  catalogue: Catalogue;
  value: Window | undefined;
  onChange: (next: Window | undefined) => void;
}

const SORTS = ['always', 'last', 'span'] as const;
type Sort = (typeof SORTS)[number];

/** The span of days that items lie in: any, the last so many, or from one day to another. */
export function WindowField({ catalogue, value, onChange }: WindowFieldProps) {
  const { t } = useText();
  const sort: Sort = value === undefined ? 'always' : 'last' in value ? 'last' : 'span';
  const choose = (next: Sort) => {
    if (next === 'always') onChange(undefined);
    if (next === 'last') onChange({ last: 12, unit: 'months' });
    if (next === 'span') onChange({ from: `${dayjs().year()}-01-01` });
  };
  return (
    <span className="lv-criteria-words">
      <Select<Sort>
        aria-label={t('criteria.when')}
        value={sort}
        popupMatchSelectWidth={false}
        options={SORTS.map((one) => ({ value: one, label: t(`criteria.window.${one}`) }))}
        onChange={choose}
      />
      {value && 'last' in value && (
        <>
          <InputNumber
            aria-label={t('criteria.howMany')}
            className="lv-criteria-count"
            min={1}
            precision={0}
            value={value.last}
            onChange={(last) => onChange({ ...value, last })}
          />
          <UnitSelect
            catalogue={catalogue}
            value={value.unit}
            onChange={(unit) => onChange({ ...value, unit })}
          />
        </>
      )}
      {value && !('last' in value) && (
        <DatePicker.RangePicker
          aria-label={t('criteria.window.span')}
          className="lv-criteria-span"
          allowEmpty={[true, true]}
          value={[
            value.from ? dayjs(value.from) : null,
            value.before ? dayjs(lastDay(value.before)) : null,
          ]}
          onChange={(days) => {
            const from = days?.[0]?.format('YYYY-MM-DD');
            const last = days?.[1]?.format('YYYY-MM-DD');
            onChange({ ...(from ? { from } : {}), ...(last ? { before: dayAfter(last) } : {}) });
          }}
        />
      )}
    </span>
  );
}
