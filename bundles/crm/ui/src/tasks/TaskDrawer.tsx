import { Form, Input, Radio, Select } from 'antd';
import { useRef } from 'react';
import { EditDrawer, PagedSelect, useApi, useSession } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { READ, type CustomerSummary } from '../model';
import { StaffSelect } from '../staff/StaffSelect';
import { useChanging } from '../changing';
import { useText } from '../text';
import {
  PRIORITIES,
  TASK_STATES,
  WRITE_TASKS,
  type CustomerRef,
  type PersonRef,
  type Task,
} from '../work';

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
  const change = useChanging();
  const { person, can } = useSession();
  const [form] = Form.useForm<TaskFields>();
  const version = useRef(task?.version);
  if (!open) version.current = task?.version;
  const me: PersonRef = { id: person.id, name: person.displayName };
  const customer = task ? task.customer : about;

  const save = async (typed: TaskFields) => {
    const body = { ...typed, customer: typed.customer ?? null };
    const saved = task
      ? await change<Task>({
          path: `tasks/${task.id}`,
          body,
          version: version.current,
          onNewer: (newest) => (version.current = newest.version),
          title: t('work.stale'),
        })
      : await api.post<Task>('tasks', body);
    onClose();
    onSaved(saved);
  };

  const initial: Partial<TaskFields> = task
    ? {
        title: task.title,
        text: task.text,
        customer: task.customer?.id ?? null,
        assignee: task.assignee.id,
        dueAt: task.dueAt,
        priority: task.priority,
        state: task.state,
        outcome: task.outcome,
      }
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
