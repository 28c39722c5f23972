import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { StaffSelect } from '../staff/StaffSelect';
import { TaskDue, TaskStateWord } from '../tasks/TaskWords';
import { useText } from '../text';
import { WRITE_SURVEYS, type Measure, type Survey } from './model';

interface MeasureFields {
  what: string;
  who: string | null;
  dueAt: string | null;
}

/** What is done about what was found: tasks. */
export function MeasuresSection({ survey }: { survey: Survey }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [form] = Form.useForm<MeasureFields>();
  const [adding, setAdding] = useState(false);
  const path = `surveys/${survey.id}/measures`;
  const { value, problem, reload } = useResource<{ items: Measure[] }>(path);
  const save = async (typed: MeasureFields) => {
    await api.post(path, typed);
    setAdding(false);
    await reload();
  };
  return (
    <Section
      title={t('surveys.measures')}
      extra={
        can(WRITE_SURVEYS) && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {t('surveys.addMeasure')}
          </Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {value?.items.length === 0 && (
        <Nothing title={t('surveys.noMeasures')} hint={t('surveys.noMeasuresHint')} />
      )}
      <ul className="lv-rows">
        {value?.items.map(({ id, what, who, dueAt, overdue, state }) => (
          <li key={id}>
            <span>
              <strong>{what}</strong>
              <span className="lv-quiet">{who.name ?? t('staff.gone')}</span>
              <TaskDue task={{ dueAt, overdue }} />
            </span>
            <TaskStateWord state={state} />
          </li>
        ))}
      </ul>
      <EditDrawer<MeasureFields>
        title={t('surveys.addMeasure')}
        open={adding}
        onClose={() => setAdding(false)}
        form={form}
        initial={{ who: null, dueAt: null }}
        saveLabel={t('customer.save')}
        save={save}
        fieldOf={(name) => [FIELDS[name] ?? name]}
      >
        <Form.Item
          name="what"
          label={t('surveys.measure')}
          rules={[{ required: true, whitespace: true, message: t('surveys.measureMissing') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="who" label={t('tasks.assignee')}>
          <StaffSelect label={t('tasks.assignee')} />
        </Form.Item>
        <MomentField name="dueAt" label={t('tasks.due')} />
      </EditDrawer>
    </Section>
  );
}

/** What the task calls the fields of a measure. */
const FIELDS: Record<string, string> = { title: 'what', assignee: 'who' };
