import { Button, Input, Modal, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Problem,
  ProblemNote,
  Status,
  useApi,
  useFormat,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { REVEAL, type Customer, type MaskedValues } from '../model';
import { useText } from '../text';
import type { Consent } from '../work';
import { allowanceOf, REACHED_BY, REACHED_FOR, type Allowance } from './consent';
import type { ReachedBy, ReachedFor } from './consent';

interface ContactDialogProps {
  customerId: string;
  /** How to begin; the customer is reached by what there is. */
  by: ReachedBy;
  onClose: () => void;
  /** The person has called or begun to write, about this. */
  onReached: (by: ReachedBy, about: string) => void;
}

/** Before somebody is called or written to: what for, whether they allow it, and their number, which goes on record. */
export function ContactDialog({ customerId, by: first, onClose, onReached }: ContactDialogProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const { value: customer, problem: unread } = useResource<Customer>(`customers/${customerId}`);
  const { value: said, problem: unheard } = useResource<{ items: Consent[] }>(
    `customers/${customerId}/consents`,
  );
  const [chosen, setChosen] = useState(first);
  const [purpose, setPurpose] = useState<ReachedFor>('service');
  const [about, setAbout] = useState('');
  const [number, setNumber] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<Problem>();
  const problem = fault ?? unread ?? unheard;
  const has: Record<ReachedBy, boolean> = {
    phone: Boolean(customer?.mobile) && can(REVEAL) && !customer?.unreadable.includes('mobile'),
    mail: Boolean(customer?.email),
  };
  const by = customer && !has[chosen] ? (REACHED_BY.find((one) => has[one]) ?? chosen) : chosen;
  const allowance = allowanceOf(said?.items ?? [], purpose, by);
  const ready = customer && said && has[by] && allowance.allowed && about.trim() !== '';
  const reveal = async () => {
    setAsking(true);
    setFault(undefined);
    try {
      const asked = { fields: ['mobile'], reason: about.trim() };
      const seen = await api.post<MaskedValues>(`customers/${customerId}/reveal`, asked);
      setNumber(seen.mobile ?? undefined);
    } catch (failed) {
      setFault(Problem.from(failed));
    }
    setAsking(false);
  };
  const reached = () => onReached(by, about.trim());
  const go =
    by === 'mail' ? (
      <Button
        type="primary"
        disabled={!ready}
        {...(ready ? { href: mailTo(customer.email!, about.trim()), onClick: reached } : {})}
      >
        {t('contact.write')}
      </Button>
    ) : number === undefined ? (
      <Button type="primary" loading={asking} disabled={!ready} onClick={() => void reveal()}>
        {t('contact.showNumber')}
      </Button>
    ) : (
      <Button
        type="primary"
        disabled={!ready}
        {...(ready ? { href: `tel:${number.replace(/[^+\d]/g, '')}`, onClick: reached } : {})}
      >
        {t('contact.call', { number })}
      </Button>
    );
  return (
    <Modal
      open
      title={t('contact.title', { name: customer?.name ?? '' })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('contact.cancel')}
        </Button>,
        <span key="go" className="lv-contact-go">
          {go}
        </span>,
      ]}
    >
      {problem && <ProblemNote problem={problem} />}
      {!customer && !problem && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {customer && (
        <div className="lv-contact">
          <Radio.Group
            optionType="button"
            aria-label={t('contact.by')}
            value={by}
            options={REACHED_BY.map((one) => ({
              value: one,
              label: t(`interactions.channel.${one}`),
              disabled: !has[one],
            }))}
            onChange={({ target }) => setChosen(target.value as ReachedBy)}
          />
          <Radio.Group
            className="lv-contact-purposes"
            aria-label={t('contact.for')}
            value={purpose}
            onChange={({ target }) => setPurpose(target.value as ReachedFor)}
          >
            {REACHED_FOR.map((one) => (
              <Radio key={one} value={one}>
                <span className="lv-contact-purpose">
                  <span>{t(`contact.for.${one}`)}</span>
                  {said && <Said of={allowanceOf(said.items, one, by)} />}
                </span>
              </Radio>
            ))}
          </Radio.Group>
          <label className="lv-contact-about">
            {t('contact.about')}
            <Input
              autoFocus
              autoComplete="off"
              maxLength={200}
              value={about}
              onChange={({ target }) => setAbout(target.value)}
            />
          </label>
          <div className="lv-quiet">
            {t(by === 'phone' ? 'contact.aboutPhone' : 'contact.aboutMail')}
          </div>
          {said && !allowance.allowed && <div role="alert">{t('contact.forbidden')}</div>}
        </div>
      )}
    </Modal>
  );
}

/** What the customer said of it last, and what that means. */
function Said({ of: { allowed, said } }: { of: Allowance }) {
  const { t } = useText();
  const format = useFormat();
  const date = format.date(said?.at);
  const text = said
    ? t(said.given ? 'contact.allowedOn' : 'contact.withdrawnOn', { date })
    : t(allowed ? 'contact.unsaidAllowed' : 'contact.unsaid');
  return <Status tone={allowed ? 'good' : 'bad'} text={text} />;
}

function mailTo(address: string, subject: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
}
