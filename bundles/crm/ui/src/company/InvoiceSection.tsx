import { EditOutlined } from '@ant-design/icons';
import { Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Facts,
  NOTHING,
  ProblemNote,
  Section,
  useApi,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { useEdited } from '../edited';
import { INVOICE_FIELDS, WRITE, type InvoiceAddress, type InvoiceFields } from '../model';
import { useText } from '../text';

/** To whom invoices of a company are made out. */
export function InvoiceSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const path = `customers/${customerId}/invoice-address`;
  const { value: address, problem, reload, set } = useResource<InvoiceAddress>(path);
  const [editing, setEditing] = useState(false);
  const [form] = Form.useForm<InvoiceFields>();
  const { seen, edited } = useEdited<InvoiceAddress, InvoiceFields>({
    value: address,
    open: editing,
    path,
    fields: INVOICE_FIELDS.map((name) => ({ name, label: t(`invoice.${name}`) })),
    valuesOf: fieldsOf,
  });
  const save = async (typed: InvoiceFields) => {
    set(await api.patch<InvoiceAddress>(path, typed, { ifMatch: seen.current?.version }));
    setEditing(false);
  };
  const edit = can(WRITE) && address && (
    <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
      {t('customer.edit')}
    </Button>
  );
  return (
    <Section title={t('invoice.heading')} extra={edit}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!address && !problem && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {address && (
        <Facts
          facts={INVOICE_FIELDS.map((field) => ({
            label: t(`invoice.${field}`),
            value: address[field] ?? NOTHING,
          }))}
        />
      )}
      <EditDrawer<InvoiceFields>
        title={t('invoice.heading')}
        open={editing}
        onClose={() => setEditing(false)}
        form={form}
        initial={address ? fieldsOf(address) : {}}
        saveLabel={t('customer.save')}
        save={save}
        edited={edited}
      >
        {INVOICE_FIELDS.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`invoice.${field}`)}
            normalize={(typed: string) => (typed === '' ? null : typed)}
          >
            <Input autoComplete="off" />
          </Form.Item>
        ))}
      </EditDrawer>
    </Section>
  );
}

function fieldsOf(stored: InvoiceAddress): InvoiceFields {
  const { title, taxNumber, address, telephone, bank, account } = stored;
  return { title, taxNumber, address, telephone, bank, account };
}
