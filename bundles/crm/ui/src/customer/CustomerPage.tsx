import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Page,
  ProblemPage,
  Slot,
  useFormat,
  useNotify,
  useResource,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { AttachmentsSection, READ_ATTACHMENTS } from '../attachments/AttachmentsSection';
import { ContactsSection } from '../company/ContactsSection';
import { InvoiceSection } from '../company/InvoiceSection';
import { ExternalSection } from '../external/ExternalSection';
import { FeedbackSection } from '../feedback/FeedbackSection';
import { READ_FEEDBACK } from '../feedback/model';
import { HouseholdSection } from '../household/HouseholdSection';
import { DuplicateNotice } from '../merge/DuplicateNotice';
import { MergedSection } from '../merge/MergedSection';
import { DELETE, WRITE, type Customer } from '../model';
import { OwnSection } from '../own/OwnFacts';
import { useText } from '../text';
import { ElsewhereSection } from '../persons/ElsewhereSection';
import { READ_PERSONS } from '../persons/model';
import { READ_TASKS } from '../work';
import { BehaviourSection } from './BehaviourSection';
import { CareSection } from './CareSection';
import { ConsentsSection } from './ConsentsSection';
import { CustomerDrawer } from './CustomerDrawer';
import { HistorySection } from './HistorySection';
import { NotesSection } from './NotesSection';
import { ProfileSection } from './ProfileSection';
import { RightsActions } from './RightsActions';
import { TasksSection } from './TasksSection';
import { useDeletion } from './deletion';
import { VehiclesSection } from './VehiclesSection';

/** One customer: who they are, what they drive, and all that happened between us. */
export function CustomerPage() {
  const { t } = useText();
  const { params } = useRoute();
  const resource = useResource<Customer>(`customers/${encodeURIComponent(params.customer!)}`);
  const { value: customer, problem } = resource;
  if (customer?.erasedAt) return <Nobody customer={customer} />;
  if (customer) {
    return (
      <Loaded
        customer={customer}
        onChanged={resource.set}
        onReload={() => void resource.reload()}
      />
    );
  }
  if (!problem) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <ProblemPage
      problem={problem}
      onRetry={() => void resource.reload()}
      extra={<Link to="/customers">{t('customer.toList')}</Link>}
    />
  );
}

/** What is left of one who was erased: what they had of us. */
function Nobody({ customer }: { customer: Customer }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Page title={customer.name} back={{ to: '/customers', label: t('customers.title') }}>
      <Alert
        type="info"
        showIcon
        title={t('privacy.isErased', { date: format.date(customer.erasedAt) })}
        description={t('privacy.isErasedHint')}
      />
      <div className="lv-columns">
        <div>
          <HistorySection customerId={customer.id} version={0} closed />
        </div>
        <div>
          <BehaviourSection behaviour={customer.behaviour} />
        </div>
      </div>
    </Page>
  );
}

interface LoadedProps {
  customer: Customer;
  onReload: () => void;
  onChanged: (customer: Customer) => void;
}

function Loaded({ customer, onChanged, onReload }: LoadedProps) {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const [happened, setHappened] = useState(0);
  const more = () => setHappened((n) => n + 1);
  const askToDelete = useDeletion(customer, onReload);
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
      <DuplicateNotice customer={customer} />
      <div className="lv-columns">
        <div>
          <ProfileSection customer={customer} onReached={more} />
          <OwnSection record="customer" values={customer.own} />
          <HistorySection customerId={customer.id} version={happened} />
        </div>
        <div>
          <CareSection customerId={customer.id} />
          {can(READ_TASKS) && <TasksSection customer={customer} onDone={more} />}
          {can(READ_FEEDBACK) && <FeedbackSection customerId={customer.id} onSaid={more} />}
          <NotesSection customerId={customer.id} onNoted={more} />
          {can(READ_ATTACHMENTS) && <AttachmentsSection path={`customers/${customer.id}`} />}
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
          <ConsentsSection customerId={customer.id} onSaid={more} />
          <ExternalSection customerId={customer.id} />
          {customer.merged > 0 && <MergedSection customerId={customer.id} onUndone={onReload} />}
          {can(READ_PERSONS) && <ElsewhereSection customerId={customer.id} />}
          <Slot name="customer" />
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
