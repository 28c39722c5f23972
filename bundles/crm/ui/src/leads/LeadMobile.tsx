import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { NOTHING, ReasonDialog, useApi, useSession } from '@livery/console-sdk';
import { REVEAL } from '../model';
import { useText } from '../text';
import type { Lead } from '../work';

/** The masked mobile of a lead, with a way to see it in full for those who may and say why. */
export function LeadMobile({ lead }: { lead: Lead }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ of: string; value: string }>();
  const { mobile } = lead;
  if (mobile === null) return NOTHING;
  const reveal = async (reason: string) => {
    const whole = await api.post<{ mobile: string | null }>(`leads/${lead.id}/reveal`, { reason });
    setSeen({ of: mobile, value: whole.mobile ?? '' });
    setAsking(false);
  };
  if (seen?.of === mobile) return <span className="lv-numbers">{seen.value}</span>;
  return (
    <>
      <span className="lv-numbers lv-nowrap">{mobile}</span>
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
