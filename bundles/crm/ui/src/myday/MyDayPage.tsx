import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import {
  Link,
  Nothing,
  Page,
  ProblemNote,
  Section,
  Slot,
  useApi,
  useFormat,
  useNotify,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { ContactButton } from '../contact/ContactButton';
import { READ } from '../model';
import { TaskDrawer } from '../tasks/TaskDrawer';
import { TaskAbout, TaskDue, TaskPriority } from '../tasks/TaskWords';
import { useText } from '../text';
import { WRITE_TASKS, type CustomerRef, type Task } from '../work';

interface Day {
  today: string;
  tasks: Task[];
  moreTasks: boolean;
  birthdays: { customer: CustomerRef; on: string; turns: number }[];
  moreBirthdays: boolean;
  rentals: {
    id: string;
    customer: CustomerRef;
    endsAt: string;
    plate: string | null;
    model: string | null;
  }[];
  moreRentals: boolean;
}

/** What awaits one today: tasks, birthdays, ends of rentals, and what other modules have. */
export function MyDayPage() {
  const { t } = useText();
  const format = useFormat();
  const { can, person } = useSession();
  const resource = useResource<Day>('my-day');
  const { value: day, problem, reload } = resource;
  return (
    <Page
      title={t('myDay.title')}
      subtitle={[day && format.date(day.today), person.displayName].filter(Boolean).join(' · ')}
    >
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {!day && !problem && <Skeleton active paragraph={{ rows: 8 }} />}
      {day && (
        <div className="lv-columns">
          <div>
            <DueTasks day={day} onChanged={() => void reload()} />
            <Slot name="my-day" />
          </div>
          <div>
            {can(READ) && <Birthdays day={day} />}
            {can(READ) && <EndingRentals day={day} />}
          </div>
        </div>
      )}
    </Page>
  );
}

function DueTasks({ day, onChanged }: { day: Day; onChanged: () => void }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const [open, setOpen] = useState<Task>();
  const done = async (task: Task) => {
    try {
      await api.patch(`tasks/${task.id}`, { state: 'done' }, { ifMatch: task.version });
      notify.done(t('myDay.taskDone', { title: task.title }));
    } catch (fault) {
      notify.failed(fault);
    }
    onChanged();
  };
  return (
    <Section title={t('myDay.tasks')} extra={<Link to="/tasks">{t('myDay.allTasks')}</Link>}>
      {day.tasks.length === 0 && (
        <Nothing title={t('myDay.noTasks')} hint={t('myDay.noTasksHint')} />
      )}
      <ul className="lv-rows">
        {day.tasks.map((task) => (
          <li key={task.id}>
            <span>
              <Button type="link" className="lv-inline" onClick={() => setOpen(task)}>
                {task.title}
              </Button>
              <TaskPriority task={task} />
              {(task.customer || task.lead) && <TaskAbout task={task} />}
              {task.customer && can(READ) && <Reach customer={task.customer} />}
              <TaskDue task={task} />
            </span>
            {can(WRITE_TASKS) && (
              <Button size="small" onClick={() => void done(task)}>
                {t('myDay.done')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {day.moreTasks && <Link to="/tasks">{t('myDay.moreTasks')}</Link>}
      <TaskDrawer
        task={open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={onChanged}
      />
    </Section>
  );
}

function Birthdays({ day }: { day: Day }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Section title={t('myDay.birthdays')}>
      {day.birthdays.length === 0 && <Nothing title={t('myDay.noBirthdays')} />}
      <ul className="lv-rows">
        {day.birthdays.map(({ customer, on, turns }) => (
          <Row key={customer.id} customer={customer} more={t('myDay.turns', { count: turns })}>
            {on === day.today ? <strong>{t('myDay.today')}</strong> : format.date(on)}
          </Row>
        ))}
      </ul>
      {day.moreBirthdays && (
        <p className="lv-quiet">{t('myDay.moreBirthdays', { count: day.birthdays.length })}</p>
      )}
    </Section>
  );
}

function EndingRentals({ day }: { day: Day }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Section title={t('myDay.rentals')}>
      {day.rentals.length === 0 && <Nothing title={t('myDay.noRentals')} />}
      <ul className="lv-rows">
        {day.rentals.map(({ id, customer, plate, model, endsAt }) => (
          <Row key={id} customer={customer} more={[plate, model].filter(Boolean).join(' · ')}>
            {format.dateTime(endsAt)}
          </Row>
        ))}
      </ul>
      {day.moreRentals && (
        <p className="lv-quiet">{t('myDay.moreRentals', { count: day.rentals.length })}</p>
      )}
    </Section>
  );
}

interface RowProps {
  customer: CustomerRef;
  more: string;
  children: ReactNode;
}

function Row({ customer, more, children }: RowProps) {
  return (
    <li>
      <span>
        <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
        <Reach customer={customer} />
        <span className="lv-quiet">{more}</span>
      </span>
      <span className="lv-nowrap">{children}</span>
    </li>
  );
}

/** Calls the customer, or writes. */
function Reach({ customer }: { customer: CustomerRef }) {
  return <ContactButton customerId={customer.id} name={customer.name} by="phone" />;
}
