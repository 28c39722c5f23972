import { Select } from 'antd';
import { useText } from '../text';
import type { Catalogue, Unit } from './model';

interface UnitSelectProps {
  catalogue: Catalogue;
  value: Unit;
  onChange: (next: Unit) => void;
}

/** A measure of the calendar. */
export function UnitSelect({ catalogue, value, onChange }: UnitSelectProps) {
  const { t } = useText();
  return (
    <Select<Unit>
      aria-label={t('criteria.unit')}
      value={value}
      popupMatchSelectWidth={false}
      options={catalogue.units.map(({ id, name }) => ({ value: id as Unit, label: name }))}
      onChange={onChange}
    />
  );
}
