import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Link,
  Nothing,
  PagedSelect,
  ProblemNote,
  Section,
  useApi,
  usePaged,
  useSession,
  type VersionField,
} from '@livery/console-sdk';
import { useEdited } from '../edited';
import { WRITE, type Customer, type CustomerSummary, type Household } from '../model';
import { CustomerName } from '../Named';
import { useRemoval } from '../removal';
import { useText } from '../text';

interface Fields {
  name: string;
  members: { value: string; label: string }[];
  head: string | null;
}

/** With whom a customer lives; whoever stands for others may be in several households. */
export function HouseholdSection({ customer }: { customer: Customer }) {
  const { t } = useText();
  const paged = usePaged<Household>('households', { customer: customer.id });
  const { items, loading, problem } = paged;
  const reload = () => void paged.reload();
  if (loading || problem) {
    return (
      <Section title={t('household.title')}>
        {problem && <ProblemNote problem={problem} onRetry={reload} />}
      </Section>
    );
  }
  if (items.length === 0) return <OneHousehold customer={customer} onSaved={reload} />;
  return items.map((household) => (
    <OneHousehold key={household.id} customer={customer} household={household} onSaved={reload} />
  ));
}

interface OneHouseholdProps {
  customer: Customer;
  household?: Household;
  onSaved: () => void;
}

function OneHousehold({ customer, household, onSaved }: OneHouseholdProps) {
  const { t } = useText();
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const change = can(WRITE) && (
    <Button
      size="small"
      icon={household ? <EditOutlined aria-hidden /> : <PlusOutlined aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {t(household ? 'customer.edit' : 'household.add')}
    </Button>
  );
  return (
    <Section title={household?.name ?? t('household.title')} extra={change}>
      {!household && <Nothing title={t('household.none')} />}
      <ul className="lv-rows">
        {household?.members.map(({ id, name }) => (
          <li key={id}>
            <span>{id === customer.id ? name : <Link to={`/customers/${id}`}>{name}</Link>}</span>
            {id === household.head && <span className="lv-quiet">{t('household.head')}</span>}
          </li>
        ))}
      </ul>
      <HouseholdDrawer
        customer={customer}
        household={household}
        open={editing}
        onClose={() => setEditing(false)}
        onSaved={onSaved}
      />
    </Section>
  );
}

interface HouseholdDrawerProps {
  customer: Customer;
  household: Household | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

function HouseholdDrawer({ customer, household, open, onClose, onSaved }: HouseholdDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const askToRemove = useRemoval();
  const [form] = Form.useForm<Fields>();
  const path = `households/${household?.id}`;
  const { seen, edited } = useEdited<Household, Fields>({
    value: household,
    open,
    path,
    fields: useHouseholdVersions(),
    valuesOf: fieldsOf,
  });
  const members = Form.useWatch('members', form) ?? [];
  const own = { value: customer.id, label: customer.name };
  const save = async ({ name, members: chosen, head }: Fields) => {
    const body = { name, head, members: chosen.map(({ value }) => value) };
    const from = seen.current;
    if (from) await api.patch(path, body, { ifMatch: from.version });
    else await api.post('households', body);
    onClose();
    onSaved();
  };
  const left = () => {
    onClose();
    onSaved();
  };
  const remove = () =>
    askToRemove({
      title: t('household.removeTitle', { name: household?.name ?? '' }),
      hint: t('household.removeHint'),
      okText: t('household.remove'),
      path,
      version: seen.current?.version,
      gone: left,
      failed: (stale) => stale && left(),
    });
  return (
    <EditDrawer<Fields>
      title={t('household.title')}
      open={open}
      onClose={onClose}
      form={form}
      initial={household ? fieldsOf(household) : { name: '', members: [own], head: customer.id }}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      footer={
        household && (
          <Button danger onClick={remove}>
            {t('household.remove')}
          </Button>
        )
      }
    >
      <Form.Item
        name="name"
        label={t('field.called')}
        rules={[{ required: true, whitespace: true, message: t('field.calledMissing') }]}
      >
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="members" label={t('household.members')}>
        <MemberSelect />
      </Form.Item>
      <Form.Item name="head" label={t('household.head')}>
        <Select options={members} />
      </Form.Item>
    </EditDrawer>
  );
}

function fieldsOf({ name, members, head }: Household): Fields {
  return { name, members: members.map((one) => ({ value: one.id, label: one.name })), head };
}

/** The fields of a household, as two versions are compared. */
function useHouseholdVersions(): VersionField[] {
  const { t } = useText();
  return [
    { name: 'name', label: t('field.called') },
    {
      name: 'members',
      label: t('household.members'),
      show: (members: Fields['members']) => members.map(({ label }) => label).join(', '),
    },
    { name: 'head', label: t('household.head'), show: (id: string) => <CustomerName id={id} /> },
  ];
}

interface MemberSelectProps {
  id?: string;
  value?: Fields['members'];
  onChange?: (value: Fields['members']) => void;
}

/** Chooses customers of the store, and keeps the names of those who are chosen. */
function MemberSelect({ id, value = [], onChange }: MemberSelectProps) {
  const { t } = useText();
  const [names, setNames] = useState<Record<string, string>>({});
  const nameOf = (one: string) =>
    value.find((member) => member.value === one)?.label ?? names[one] ?? one;
  return (
    <PagedSelect<CustomerSummary, string[]>
      {...(id ? { id } : {})}
      mode="multiple"
      className="lv-full"
      label={t('customer.choose')}
      none={t('customer.chooseNone')}
      path="customers"
      option={(customer) => ({
        value: customer.id,
        label: customer.name,
        more: customer.mobile ?? undefined,
      })}
      labelRender={({ value: one, label }) => label ?? nameOf(String(one))}
      value={value.map((member) => member.value)}
      onChange={(ids, options) => {
        const chosen = Array.isArray(options) ? options : [options];
        const found = Object.fromEntries(
          chosen.flatMap((one) => (one?.label ? [[one.value, one.label]] : [])),
        );
        setNames({ ...names, ...found });
        onChange?.(ids.map((one) => ({ value: one, label: found[one] ?? nameOf(one) })));
      }}
      popupMatchSelectWidth={false}
    />
  );
}
