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
import { INVOICE_FIELDS, WRITE, type InvoiceAddress } from '../model';
import { useText } from '../text';

/** To whom invoices of a company are made out. */
export function InvoiceSection({ customerId }: { customerId: string }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const path = `customers/${customerId}/invoice-address`;
  const { value: address, problem, reload, set } = useResource<InvoiceAddress>(path);
  const [editing, setEditing] = useState(false);
  const [form] = Form.useForm<InvoiceAddress>();
  const save = async (typed: InvoiceAddress) => {
    set(await api.patch<InvoiceAddress>(path, typed));
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
      <EditDrawer<InvoiceAddress>
        title={t('invoice.heading')}
        open={editing}
        onClose={() => setEditing(false)}
        form={form}
        initial={address ?? {}}
        saveLabel={t('customer.save')}
        save={save}
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
