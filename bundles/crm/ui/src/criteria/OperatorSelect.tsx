import { Select } from 'antd';
import { useText } from '../text';
import type { Aggregate, Catalogue, Comparison, ValueType } from './model';
import { operatorsOf } from './tree';

interface OperatorSelectProps {
  catalogue: Catalogue;
  clause: Comparison | Aggregate;
  type: ValueType;
  onChange: (operator: string) => void;
}

/** How a value is put beside others. */
export function OperatorSelect({ catalogue, clause, type, onChange }: OperatorSelectProps) {
  const { t } = useText();
  return (
    <Select
      aria-label={t('criteria.operator')}
      value={clause.operator}
      popupMatchSelectWidth={false}
      options={operatorsOf(clause, type).map((id) => ({
        value: id,
        label: catalogue.operators.find((one) => one.id === id)?.name ?? id,
      }))}
      onChange={onChange}
    />
  );
}
