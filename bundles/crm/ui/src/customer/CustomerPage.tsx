import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Page,
  ProblemPage,
  useFormat,
  useNotify,
  useResource,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { ContactsSection } from '../company/ContactsSection';
import { InvoiceSection } from '../company/InvoiceSection';
import { HouseholdSection } from '../household/HouseholdSection';
import { DELETE, WRITE, type Customer } from '../model';
import { useText } from '../text';
import { BehaviourSection } from './BehaviourSection';
import { CustomerDrawer } from './CustomerDrawer';
import { ProfileSection } from './ProfileSection';
import { RightsActions } from './RightsActions';
import { TimelineSection } from './TimelineSection';
import { useDeletion } from './deletion';
import { VehiclesSection } from './VehiclesSection';

/** One customer: who they are, what they drive, and all that happened between us. */
export function CustomerPage() {
  const { t } = useText();
  const { params } = useRoute();
  const resource = useResource<Customer>(`customers/${encodeURIComponent(params.customer!)}`);
  const { value: customer, problem } = resource;
  if (customer) return <Loaded customer={customer} onChanged={resource.set} />;
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void resource.reload()}
      extra={<Link to="/customers">{t('customer.toList')}</Link>}
    />
  );
}

interface LoadedProps {
  customer: Customer;
  onChanged: (customer: Customer) => void;
}

function Loaded({ customer, onChanged }: LoadedProps) {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const askToDelete = useDeletion(customer);
  const change = can(WRITE) && (
    <>
      <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
        {t('customer.edit')}
      </Button>
      {can(DELETE) && (
        <Button danger icon={<DeleteOutlined aria-hidden />} onClick={askToDelete}>
          {t('customer.delete')}
        </Button>
      )}
    </>
  );
  const actions = (
    <>
      {change}
      <RightsActions customer={customer} />
    </>
  );
  return (
    <Page
      title={customer.name}
      subtitle={t('customer.since', { date: format.date(customer.createdAt) })}
      back={{ to: '/customers', label: t('customers.title') }}
      actions={actions}
    >
      <div className="lv-columns">
        <div>
          <ProfileSection customer={customer} />
          <TimelineSection customerId={customer.id} />
        </div>
        <div>
          <BehaviourSection behaviour={customer.behaviour} />
          <VehiclesSection customer={customer} />
          {customer.kind === 'company' ? (
            <>
              <ContactsSection customerId={customer.id} />
              <InvoiceSection customerId={customer.id} />
            </>
          ) : (
            <HouseholdSection customer={customer} />
          )}
        </div>
      </div>
      <CustomerDrawer
        customer={customer}
        open={editing}
        onClose={() => setEditing(false)}
        onChanged={onChanged}
        onSaved={() => notify.done(t('customer.saved'))}
      />
    </Page>
  );
}
