import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Nothing,
  ProblemNote,
  Section,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import type { Customer } from '../model';
import { TaskDrawer } from '../tasks/TaskDrawer';
import { TaskDue, TaskPriority } from '../tasks/TaskWords';
import { useText } from '../text';
import { WRITE_TASKS, type Task } from '../work';

/** What is still to be done about the customer. */
export function TasksSection({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const paged = usePaged<Task>('tasks', { customer: customer.id, limit: 10 });
  const [open, setOpen] = useState<Task | 'new'>();
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  const add = can(WRITE_TASKS) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
      {t('tasks.add')}
    </Button>
  );
  return (
    <Section title={t('tasks.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('tasks.none')} />}
      <ul className="lv-rows">
        {items.map((task) => (
          <li key={task.id}>
            <span>
              <Button type="link" className="lv-inline" onClick={() => setOpen(task)}>
                {task.title}
              </Button>
              <TaskPriority task={task} />
              <span className="lv-quiet">{task.assignee.name ?? t('staff.gone')}</span>
            </span>
            <TaskDue task={task} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('tasks.more')}
        </Button>
      )}
      <TaskDrawer
        task={open === 'new' ? undefined : open}
        about={customer}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={(saved) => {
          notify.done(t('customer.saved'));
          void paged.reload();
          if (saved.state === 'done') onDone();
        }}
      />
    </Section>
  );
}
