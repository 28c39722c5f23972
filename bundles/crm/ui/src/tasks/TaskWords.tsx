import { Tag } from 'antd';
import { Link, NOTHING, Status, useFormat, type Tone } from '@livery/console-sdk';
import { useText } from '../text';
import type { Task } from '../work';

const TONES: Record<Task['state'], Tone> = {
  open: 'waiting',
  doing: 'busy',
  done: 'good',
  dropped: 'quiet',
};

export function TaskStateWord({ state }: { state: Task['state'] }) {
  const { t } = useText();
  return <Status tone={TONES[state]} text={t(`tasks.state.${state}`)} />;
}

/** When it is due; in red when it should be done already. */
export function TaskDue({ task }: { task: Pick<Task, 'dueAt' | 'overdue'> }) {
  const { t } = useText();
  const format = useFormat();
  if (!task.dueAt) return NOTHING;
  const due = format.dateTime(task.dueAt);
  return (
    <span className={task.overdue ? 'lv-bad lv-nowrap' : 'lv-nowrap'}>
      {task.overdue ? t('tasks.overdueSince', { due }) : due}
    </span>
  );
}

/** Marks a task that matters more, or less, than usual. */
export function TaskPriority({ task }: { task: Task }) {
  const { t } = useText();
  if (task.priority === 'normal') return null;
  const colour = task.priority === 'high' ? { color: 'red' } : {};
  return <Tag {...colour}>{t(`tasks.priority.${task.priority}`)}</Tag>;
}

/** Whom it is about: a customer, or a lead that is none yet. */
export function TaskAbout({ task }: { task: Task }) {
  const { t } = useText();
  const { customer, lead } = task;
  if (customer) {
    return <Link to={`/customers/${customer.id}`}>{customer.name ?? customer.id}</Link>;
  }
  if (!lead) return NOTHING;
  return lead.name ? (
    <Link to={`/leads?lead=${lead.id}`}>{t('tasks.lead', { name: lead.name })}</Link>
  ) : (
    t('leads.one')
  );
}
