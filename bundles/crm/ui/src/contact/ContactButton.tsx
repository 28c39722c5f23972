import { MailOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNotify, useSession } from '@livery/console-sdk';
import { InteractionDrawer } from '../customer/InteractionDrawer';
import { useText } from '../text';
import { WRITE_INTERACTIONS } from '../work';
import { ContactDialog } from './ContactDialog';
import type { ReachedBy } from './consent';

interface ContactButtonProps {
  customerId: string;
  name: string | null;
  by: ReachedBy;
  onRecorded?: () => void;
}

/** Calls or writes to a customer, and has written down what came of it. */
export function ContactButton({ customerId, name, by, onRecorded }: ContactButtonProps) {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [reached, setReached] = useState<{ by: ReachedBy; about: string }>();
  const [at, setAt] = useState<string>();
  if (!can(WRITE_INTERACTIONS)) return null;
  const label = t(by === 'phone' ? 'contact.callOne' : 'contact.writeOne', { name: name ?? '' });
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={by === 'phone' ? <PhoneOutlined aria-hidden /> : <MailOutlined aria-hidden />}
        aria-label={label}
        title={label}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <ContactDialog
          customerId={customerId}
          by={by}
          onClose={() => setAsking(false)}
          onReached={(how, about) => {
            setAsking(false);
            setAt(new Date().toISOString());
            setReached({ by: how, about });
          }}
        />
      )}
      <InteractionDrawer
        customerId={customerId}
        open={reached !== undefined}
        begin={
          reached && {
            channel: reached.by,
            direction: 'out',
            subject: reached.about,
            at: at ?? null,
          }
        }
        onClose={() => setReached(undefined)}
        onSaved={() => {
          notify.done(t('contact.recorded'));
          onRecorded?.();
        }}
      />
    </>
  );
}
