import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog, NOTHING, useApi, useSession } from '@livery/console-sdk';
import { REVEAL, type Customer, type MaskedName, type MaskedValues } from '../model';
import { useText } from '../text';

/** A masked value, with a way to see it in full for those who may and say why. */
export function Masked({ customer, field }: { customer: Customer; field: MaskedName }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ of: string; value: string }>();
  if (customer.unreadable.includes(field)) return t('privacy.unreadable');
  const masked = customer[field];
  if (masked === null) return NOTHING;
  const reveal = async (reason: string) => {
    const values = await api.post<MaskedValues>(`customers/${customer.id}/reveal`, {
      fields: [field],
      reason,
    });
    setSeen({ of: masked, value: values[field] ?? '' });
    setAsking(false);
  };
  if (seen?.of === masked) return <span className="lv-numbers">{seen.value}</span>;
  return (
    <>
      <span className="lv-numbers lv-nowrap">{masked}</span>
      {can(REVEAL) && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={t('privacy.reveal')}
          onClick={() => setAsking(true)}
        />
      )}
      <ReasonDialog
        open={asking}
        title={t('privacy.reveal')}
        hint={t('privacy.revealHint')}
        okText={t('privacy.reveal')}
        onClose={() => setAsking(false)}
        onReason={reveal}
      />
    </>
  );
}
