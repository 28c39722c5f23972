import { useFormat, type VersionField } from '@livery/console-sdk';
import { CustomerName, StaffName } from '../Named';
import { useText } from '../text';
import type { Priority, TaskState } from '../work';

/** The fields of a task, as two versions are compared. */
export function useTaskVersions(): VersionField[] {
  const { t } = useText();
  const format = useFormat();
  return [
    { name: 'title', label: t('tasks.name') },
    { name: 'text', label: t('tasks.text') },
    {
      name: 'assignee',
      label: t('tasks.assignee'),
      show: (id: string) => <StaffName id={id} />,
    },
    { name: 'dueAt', label: t('tasks.due'), show: format.dateTime },
    {
      name: 'customer',
      label: t('customer.title'),
      show: (id: string) => <CustomerName id={id} />,
    },
    {
      name: 'priority',
      label: t('tasks.priority'),
      show: (priority: Priority) => t(`tasks.priority.${priority}`),
    },
    {
      name: 'state',
      label: t('tasks.state'),
      show: (state: TaskState) => t(`tasks.state.${state}`),
    },
    { name: 'outcome', label: t('tasks.outcome') },
  ];
}
