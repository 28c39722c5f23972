import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { WRITE, type Contact } from '../model';
import { Revealable } from '../Revealable';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { ContactDrawer } from './ContactDrawer';

/** The people at a company. */
export function ContactsSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const paged = usePaged<Contact>(`customers/${customerId}/contacts`, { limit: 20 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  const [edited, setEdited] = useState<Contact | 'new'>();
  const add = can(WRITE) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('contacts.add')}
    </Button>
  );
  return (
    <Section title={t('contacts.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('contacts.none')} />}
      <ul className="lv-rows">
        {items.map((contact) => (
          <Row
            key={contact.id}
            customerId={customerId}
            contact={contact}
            onEdit={() => setEdited(contact)}
            onRemoved={() => void paged.reload()}
          />
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('contacts.more')}
        </Button>
      )}
      <ContactDrawer
        customerId={customerId}
        contact={edited === 'new' ? undefined : edited}
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        onSaved={() => void paged.reload()}
      />
    </Section>
  );
}

interface RowProps {
  customerId: string;
  contact: Contact;
  onEdit: () => void;
  onRemoved: () => void;
}

function Row({ customerId, contact, onEdit, onRemoved }: RowProps) {
  const { t } = useText();
  const { can } = useSession();
  const askToRemove = useRemoval();
  const path = `customers/${customerId}/contacts/${contact.id}`;
  const remove = () =>
    askToRemove({
      title: t('contacts.removeTitle', { name: contact.name }),
      okText: t('contacts.remove'),
      path,
      version: contact.version,
      gone: onRemoved,
      failed: onRemoved,
    });
  const { linked, role, email } = contact;
  return (
    <li>
      <span>
        <strong>
          {linked ? <Link to={`/customers/${linked.id}`}>{contact.name}</Link> : contact.name}
        </strong>
        <span className="lv-quiet">{[role, email].filter(Boolean).join(' · ')}</span>
        {contact.mobile && <Mobile path={path} masked={contact.mobile} />}
      </span>
      {can(WRITE) && (
        <span className="lv-nowrap">
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('contacts.edit', { name: contact.name })}
            onClick={onEdit}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('contacts.removeOf', { name: contact.name })}
            onClick={remove}
          />
        </span>
      )}
    </li>
  );
}

function Mobile({ path, masked }: { path: string; masked: string }) {
  const api = useApi();
  const reveal = async (reason: string) =>
    (await api.post<{ mobile: string | null }>(`${path}/reveal`, { reason })).mobile;
  return <Revealable masked={masked} reveal={reveal} />;
}
