import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  Board,
  DataTable,
  Nothing,
  NOTHING,
  Page,
  useApi,
  useNotify,
  usePaged,
  useRoute,
  useSession,
  type Column,
  type Query,
} from '@livery/console-sdk';
import { CriterionField } from '../criteria/CriterionField';
import { useText } from '../text';
import { TASK_STATES, WRITE_TASKS, type Task } from '../work';
import { ColumnChoice } from '../views/ColumnChoice';
import { actionsOf } from '../views/bulk';
import { BulkBar } from '../views/BulkBar';
import { ExportButton } from '../views/ExportButton';
import { ViewBar } from '../views/ViewBar';
import { chosenColumns, useViews, writtenColumns } from '../views/views';
import { TaskDrawer } from './TaskDrawer';
import { TaskAbout, TaskDue, TaskPriority, TaskStateWord } from './TaskWords';

/** The names of the filters of the list. */
const FILTERS = ['whose', 'which'] as const;
const WHICH = ['active', 'overdue', 'closed'] as const;

/** What the list shows beside the value of a column. */
const BESIDE = { title: 'priority' };

/** What there is to do, as a list and as a board. */
export function TasksPage() {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const api = useApi();
  const { query, setQuery } = useRoute();
  const board = query.get('view') === 'board';
  const viewed = useViews('tasks', FILTERS, { open: !board, key: 'seen' });
  const said = board ? query.get('whose') : viewed.value('whose');
  const whose = said === 'all' ? 'all' : 'mine';
  const which = WHICH.find((one) => one === viewed.value('which')) ?? 'active';
  const assignee = whose === 'mine' ? 'mine' : undefined;
  const [open, setOpen] = useState<Task | 'new'>();
  const [version, setVersion] = useState(0);
  const [ids, setIds] = useState<string[]>([]);
  const columns = useTaskColumns(which === 'closed', setOpen);
  const asked = {
    state: which === 'closed' ? 'closed' : undefined,
    overdue: which === 'overdue' ? 'true' : undefined,
    assignee,
    view: viewed.query['view'],
  };
  const move = async (task: Task, state: string) => {
    try {
      await api.patch(`tasks/${task.id}`, { state }, { ifMatch: task.version });
    } catch (fault) {
      notify.failed(fault);
    }
  };
  return (
    <Page
      title={t('tasks.title')}
      actions={
        can(WRITE_TASKS) && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
            {t('tasks.add')}
          </Button>
        )
      }
    >
      <div className="lv-toolbar">
        <Segmented
          aria-label={t('tasks.whose')}
          value={whose}
          options={(['mine', 'all'] as const).map((one) => ({
            value: one,
            label: t(`tasks.whose.${one}`),
          }))}
          onChange={(next) => {
            const all = next === 'all' ? 'all' : undefined;
            if (board) setQuery({ whose: all });
            else viewed.set('whose', all);
          }}
        />
        <Segmented
          aria-label={t('tasks.view')}
          value={board ? 'board' : 'list'}
          options={(['list', 'board'] as const).map((one) => ({
            value: one,
            label: t(`work.view.${one}`),
          }))}
          onChange={(next) => setQuery({ view: next === 'board' ? 'board' : undefined })}
        />
        {!board && (
          <Segmented
            aria-label={t('tasks.which')}
            value={which}
            options={WHICH.map((one) => ({ value: one, label: t(`tasks.which.${one}`) }))}
            onChange={(next) => viewed.set('which', next === 'active' ? undefined : next)}
          />
        )}
        {!board && (
          <>
            <span className="lv-grow" />
            <ViewBar
              list="tasks"
              viewed={viewed}
              filters={FILTERS}
              criterion={CriterionField}
              onChanged={() => setVersion((n) => n + 1)}
            />
            <ColumnChoice columns={columns} chosen={viewed.columns} onChange={viewed.setColumns} />
            <BulkBar
              list="tasks"
              ids={ids}
              all={{ filter: asked }}
              onDone={() => {
                setIds([]);
                setVersion((n) => n + 1);
              }}
            />
            <ExportButton
              list="tasks"
              filter={asked}
              columns={writtenColumns(columns, viewed.columns, BESIDE)}
            />
          </>
        )}
      </div>
      {board ? (
        <Board<Task>
          label={t('tasks.title')}
          path="tasks"
          columns={TASK_STATES.map((state) => ({
            key: state,
            title: t(`tasks.state.${state}`),
            query: { state, assignee },
          }))}
          nameOf={({ title }) => title}
          card={(task) => <TaskCard task={task} onOpen={() => setOpen(task)} />}
          move={can(WRITE_TASKS) ? move : undefined}
          version={version}
          none={t('tasks.none')}
        />
      ) : (
        <TaskList
          key={version}
          query={asked}
          fulfilling={viewed.fulfilling}
          ready={viewed.ready}
          ids={ids}
          onTick={setIds}
          columns={chosenColumns(columns, viewed.columns)}
        />
      )}
      <TaskDrawer
        task={open === 'new' ? undefined : open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={() => {
          notify.done(t('customer.saved'));
          setVersion((n) => n + 1);
        }}
      />
    </Page>
  );
}

interface TaskListProps {
  query: Query;
  /** Whether the view shows only what a criterion says. */
  fulfilling: boolean;
  ready: boolean;
  /** Those that are ticked. */
  ids: string[];
  onTick: (ids: string[]) => void;
  columns: Column<Task>[];
}

function TaskList({ query, fulfilling, ready, ids, onTick, columns }: TaskListProps) {
  const { t } = useText();
  const { can } = useSession();
  const paged = usePaged<Task>('tasks', query, { open: ready });
  return (
    <DataTable
      label={t('tasks.title')}
      columns={columns}
      paged={paged}
      ticked={
        actionsOf('tasks', can).length > 0
          ? { ids, onChange: onTick, labelOf: ({ title }) => t('bulk.tick', { name: title }) }
          : undefined
      }
      empty={
        fulfilling ? (
          <Nothing title={t('views.noneFulfils.tasks')} hint={t('views.noneFulfilsHint')} />
        ) : (
          <Nothing title={t('tasks.none')} hint={t('tasks.noneHint')} />
        )
      }
    />
  );
}

function useTaskColumns(closed: boolean, onOpen: (task: Task) => void): Column<Task>[] {
  const { t } = useText();
  const outcome: Column<Task> = {
    key: 'outcome',
    title: t('tasks.outcome'),
    render: (task) => task.outcome ?? NOTHING,
  };
  return [
    {
      key: 'title',
      title: t('tasks.name'),
      heading: true,
      render: (task) => (
        <>
          <Button type="link" className="lv-inline" onClick={() => onOpen(task)}>
            {task.title}
          </Button>{' '}
          <TaskPriority task={task} />
        </>
      ),
    },
    { key: 'due', title: t('tasks.due'), render: (task) => <TaskDue task={task} /> },
    { key: 'about', title: t('tasks.about'), render: (task) => <TaskAbout task={task} /> },
    {
      key: 'assignee',
      title: t('tasks.assignee'),
      render: ({ assignee: who }) => who.name ?? t('staff.gone'),
    },
    {
      key: 'state',
      title: t('tasks.state'),
      render: ({ state }) => <TaskStateWord state={state} />,
    },
    ...(closed ? [outcome] : []),
  ];
}

function TaskCard({ task, onOpen }: { task: Task; onOpen: () => void }) {
  const { t } = useText();
  return (
    <>
      <Button type="link" className="lv-inline" onClick={onOpen}>
        {task.title}
      </Button>
      {(task.customer || task.lead) && (
        <div className="lv-small">
          <TaskAbout task={task} />
        </div>
      )}
      <div className="lv-quiet lv-small">{task.assignee.name ?? t('staff.gone')}</div>
      <div className="lv-small">
        {task.dueAt && <TaskDue task={task} />} <TaskPriority task={task} />
      </div>
    </>
  );
}
