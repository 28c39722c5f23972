import { Form, Input, Radio, Select } from 'antd';
import { EditDrawer, PagedSelect, useApi, useSession } from '@livery/console-sdk';
import { ContactButton } from '../contact/ContactButton';
import { MomentField } from '../MomentField';
import { READ, type CustomerSummary } from '../model';
import { StaffSelect } from '../staff/StaffSelect';
import { useEdited } from '../edited';
import { useText } from '../text';
import { useTaskVersions } from './versions';
import {
  PRIORITIES,
  TASK_STATES,
  WRITE_TASKS,
  type CustomerRef,
  type PersonRef,
  type Task,
} from '../work';

/** A task as its form shows it. */
interface TaskFields {
  title: string;
  text: string | null;
  customer: string | null;
  assignee: string;
  dueAt: string | null;
  priority: Task['priority'];
  state: Task['state'];
  outcome: string | null;
}

interface TaskDrawerProps {
  /** The task to edit; a new one when absent. */
  task?: Task | undefined;
  /** Whom a new one is about. */
  about?: CustomerRef | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: (task: Task) => void;
}

/** A task, new or edited. */
export function TaskDrawer({ task, about, open, onClose, onSaved }: TaskDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const { person, can } = useSession();
  const [form] = Form.useForm<TaskFields>();
  const { seen, edited } = useEdited<Task, TaskFields>({
    value: task,
    open,
    path: `tasks/${task?.id}`,
    fields: useTaskVersions(),
    valuesOf: fieldsOf,
  });
  const me: PersonRef = { id: person.id, name: person.displayName };
  const customer = task ? task.customer : about;

  const save = async (typed: TaskFields) => {
    const body = { ...typed, customer: typed.customer ?? null };
    const from = seen.current;
    const saved = from
      ? await api.patch<Task>(`tasks/${from.id}`, body, { ifMatch: from.version })
      : await api.post<Task>('tasks', body);
    onClose();
    onSaved(saved);
  };

  const initial: Partial<TaskFields> = task
    ? fieldsOf(task)
    : { assignee: person.id, priority: 'normal', state: 'open', customer: about?.id ?? null };
  return (
    <EditDrawer<TaskFields>
      title={t(task ? 'tasks.edit' : 'tasks.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={initial}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      footer={
        task?.customer &&
        can(READ) && (
          <ContactButton customerId={task.customer.id} name={task.customer.name} by="phone" />
        )
      }
      readOnly={!can(WRITE_TASKS)}
    >
      <Form.Item
        name="title"
        label={t('tasks.name')}
        rules={[{ required: true, whitespace: true, message: t('tasks.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="text" label={t('tasks.text')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <div className="lv-pair">
        <Form.Item name="assignee" label={t('tasks.assignee')}>
          <StaffSelect label={t('tasks.assignee')} known={task?.assignee ?? me} />
        </Form.Item>
        <MomentField name="dueAt" label={t('tasks.due')} />
      </div>
      {can(READ) && (
        <Form.Item name="customer" label={t('customer.title')}>
          <PagedSelect<CustomerSummary>
            allowClear
            label={t('tasks.chooseCustomer')}
            none={t('tasks.noCustomer')}
            path="customers"
            option={({ id, name, mobile }) => ({
              value: id,
              label: name,
              more: mobile ?? undefined,
            })}
            first={
              customer ? { value: customer.id, label: customer.name ?? customer.id } : undefined
            }
          />
        </Form.Item>
      )}
      <div className="lv-pair">
        <Form.Item name="priority" label={t('tasks.priority')}>
          <Radio.Group
            options={PRIORITIES.map((one) => ({ value: one, label: t(`tasks.priority.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="state" label={t('tasks.state')}>
          <Select
            options={TASK_STATES.map((one) => ({ value: one, label: t(`tasks.state.${one}`) }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="outcome" label={t('tasks.outcome')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </EditDrawer>
  );
}

function fieldsOf(task: Task): TaskFields {
  const { title, text, dueAt, priority, state, outcome } = task;
  const customer = task.customer?.id ?? null;
  return { title, text, customer, assignee: task.assignee.id, dueAt, priority, state, outcome };
}
