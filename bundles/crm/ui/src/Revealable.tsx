import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { NOTHING, ReasonDialog, useSession } from '@livery/console-sdk';
import { REVEAL } from './model';
import { useText } from './text';

interface RevealableProps {
  /** As it is masked, or null for none. */
  masked: string | null;
  /** Asks for the whole value, for a reason that is recorded. */
  reveal: (reason: string) => Promise<string | null>;
}

/** A masked value, with a way to see it in full for those who may and say why. */
export function Revealable({ masked, reveal }: RevealableProps) {
  const { t } = useText();
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState<{ of: string; value: string }>();
  if (masked === null) return NOTHING;
  const ask = async (reason: string) => {
    const whole = await reveal(reason);
    setSeen({ of: masked, value: whole ?? '' });
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
        onReason={ask}
      />
    </>
  );
}
