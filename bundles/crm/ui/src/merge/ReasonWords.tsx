import { Tag } from 'antd';
import { useText } from '../text';
import type { DuplicateReason } from './model';

/** What two customers share. */
export function ReasonWords({ reasons }: { reasons: DuplicateReason[] }) {
  const { t } = useText();
  return (
    <span className="lv-tags">
      {reasons.map((reason) => (
        <Tag key={reason}>{t(`duplicates.reason.${reason}`)}</Tag>
      ))}
    </span>
  );
}
