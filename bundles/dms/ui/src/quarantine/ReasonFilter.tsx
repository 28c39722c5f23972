import { Select } from 'antd';
import type { Reason } from '../model';
import { useText } from '../text';

interface ReasonFilterProps {
  /** Each code with an example. */
  reasons: readonly Reason[];
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** Only the records that are held for one reason. */
export function ReasonFilter({ reasons, value, onChange }: ReasonFilterProps) {
  const { t } = useText();
  if (reasons.length === 0 && value === undefined) return null;
  return (
    <Select
      className="lv-filter"
      aria-label={t('quarantine.reason')}
      placeholder={t('quarantine.anyReason')}
      allowClear
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={reasons.map(({ code, field, detail }) => ({
        value: code,
        label: field && !detail.includes(field) ? `${field}: ${detail}` : detail,
      }))}
    />
  );
}
