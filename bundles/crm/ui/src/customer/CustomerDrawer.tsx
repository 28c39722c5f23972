import { Form } from 'antd';
import { useRef } from 'react';
import { EditDrawer, Link, useApi } from '@livery/console-sdk';
import type { Customer, CustomerFields } from '../model';
import { useChanging } from '../changing';
import { useText } from '../text';
import { CustomerForm } from './CustomerForm';
import { changesOf, fieldsOf, masksOf } from './changes';

interface CustomerDrawerProps {
  /** The customer to edit; a new one when absent. */
  customer?: Customer;
  open: boolean;
  onClose: () => void;
  onSaved: (customer: Customer) => void;
  /** A newer state of the customer came to light, saved by us or by somebody else. */
  onChanged?: (customer: Customer) => void;
}

export function CustomerDrawer(props: CustomerDrawerProps) {
  const { customer, open, onClose } = props;
  const { t } = useText();
  const api = useApi();
  const changing = useChanging();
  const [form] = Form.useForm<CustomerFields>();
  // What the person saw when the drawer opened, and the version that their changes go onto.
  const seen = useRef(customer);
  const version = useRef(customer?.version);
  if (!open) {
    seen.current = customer;
    version.current = customer?.version;
  }

  const save = async (typed: CustomerFields) => {
    const saved = seen.current ? await change(seen.current, typed) : await create(typed);
    props.onChanged?.(saved);
    onClose();
    props.onSaved(saved);
  };

  const create = (typed: CustomerFields) =>
    api.post<Customer>('customers', changesOf(undefined, typed));

  const change = async (from: Customer, typed: CustomerFields) => {
    const path = `customers/${from.id}`;
    const changes = changesOf(from, typed);
    if (Object.keys(changes).length === 0) return from;
    return await changing<Customer>({
      path,
      body: changes,
      version: version.current,
      onNewer: (newest) => {
        version.current = newest.version;
        props.onChanged?.(newest);
      },
      title: t('customer.stale'),
    });
  };

  return (
    <EditDrawer<CustomerFields>
      title={t(customer ? 'customer.editTitle' : 'customers.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={customer ? fieldsOf(customer) : { sex: 'unknown', kind: 'person' }}
      fieldOf={(name) => name.split('.')}
      saveLabel={t(customer ? 'customer.save' : 'customers.create')}
      save={save}
      helpFor={({ existing }) =>
        existing && <Link to={`/customers/${existing}`}>{t('customer.showExisting')}</Link>
      }
    >
      <CustomerForm masked={masksOf(customer)} customer={customer} />
    </EditDrawer>
  );
}
