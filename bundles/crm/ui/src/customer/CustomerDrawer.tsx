import { Form } from 'antd';
import { EditDrawer, Link, useApi } from '@livery/console-sdk';
import type { Customer, CustomerFields } from '../model';
import { useEdited } from '../edited';
import { useText } from '../text';
import { CustomerForm } from './CustomerForm';
import { changesOf, fieldsOf, masksOf } from './changes';
import { seenOf, useCustomerVersions } from './versions';

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
  const [form] = Form.useForm<CustomerFields>();
  const { seen, edited } = useEdited<Customer, CustomerFields>({
    value: customer,
    open,
    path: `customers/${customer?.id}`,
    fields: useCustomerVersions(),
    valuesOf: seenOf,
  });

  const save = async (typed: CustomerFields) => {
    const saved = seen.current ? await change(seen.current, typed) : await create(typed);
    props.onChanged?.(saved);
    onClose();
    props.onSaved(saved);
  };

  const create = (typed: CustomerFields) =>
    api.post<Customer>('customers', changesOf(undefined, typed));

  const change = async (from: Customer, typed: CustomerFields) => {
    const changes = changesOf(from, typed);
    if (Object.keys(changes).length === 0) return from;
    return await api.patch<Customer>(`customers/${from.id}`, changes, { ifMatch: from.version });
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
      edited={edited}
      helpFor={({ existing }) =>
        existing && <Link to={`/customers/${existing}`}>{t('customer.showExisting')}</Link>
      }
    >
      <CustomerForm masked={masksOf(customer)} customer={customer} />
    </EditDrawer>
  );
}
