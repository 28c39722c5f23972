import { Form, Input } from 'antd';
import { EditDrawer, useApi, type VersionField } from '@livery/console-sdk';
import { CustomerSelect } from '../customer/ProfileFields';
import type { Contact, ContactFields } from '../model';
import { useEdited } from '../edited';
import { CustomerName } from '../Named';
import { useText } from '../text';

interface ContactDrawerProps {
  customerId: string;
  /** Who is edited; somebody new when absent. */
  contact: Contact | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

export function ContactDrawer({ customerId, contact, open, onClose, onSaved }: ContactDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<ContactFields>();
  const path = `customers/${customerId}/contacts`;
  const { seen, edited } = useEdited<Contact, ContactFields>({
    value: contact,
    open,
    path: `${path}/${contact?.id}`,
    fields: useContactVersions(),
    valuesOf: (one) => ({ ...fieldsOf(one), mobile: one.mobile }),
  });
  const save = async (typed: ContactFields) => {
    const { mobile, ...others } = typed;
    // An empty field leaves the mobile as it is: only its mask is known here.
    const body = { ...others, ...(mobile || !contact ? { mobile: mobile || null } : {}) };
    const from = seen.current;
    if (from) await api.patch(`${path}/${from.id}`, body, { ifMatch: from.version });
    else await api.post(path, body);
    onClose();
    onSaved();
  };
  const { linked } = contact ?? {};
  return (
    <EditDrawer<ContactFields>
      title={t(contact ? 'contacts.editTitle' : 'contacts.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={contact ? fieldsOf(contact) : {}}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
    >
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('customer.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="role" label={t('contacts.role')}>
        <Input autoComplete="off" />
      </Form.Item>
      <div className="lv-pair">
        <Form.Item
          name="mobile"
          label={t('field.mobile')}
          extra={contact?.mobile && t('customer.numberKept')}
        >
          <Input type="tel" autoComplete="off" placeholder={contact?.mobile ?? ''} />
        </Form.Item>
        <Form.Item name="email" label={t('field.email')}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="linked" label={t('contacts.linked')}>
        <CustomerSelect {...(linked ? { first: { value: linked.id, label: linked.name } } : {})} />
      </Form.Item>
    </EditDrawer>
  );
}

/** All but the mobile, of which only the mask is known. */
function fieldsOf({ name, role, email, linked }: Contact): Partial<ContactFields> {
  return { name, role, email, linked: linked?.id ?? null };
}

function useContactVersions(): VersionField[] {
  const { t } = useText();
  return [
    { name: 'name', label: t('field.name') },
    { name: 'role', label: t('contacts.role') },
    { name: 'mobile', label: t('field.mobile'), masked: true },
    { name: 'email', label: t('field.email') },
    {
      name: 'linked',
      label: t('contacts.linked'),
      show: (id: string) => <CustomerName id={id} />,
    },
  ];
}
