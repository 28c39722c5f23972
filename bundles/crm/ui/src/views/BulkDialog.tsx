import { Form, Input, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Problem, ProblemNote, useApi, useFormat, useResource } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { StaffSelect } from '../staff/StaffSelect';
import { useText } from '../text';
import type { CustomerTag } from '../work';
import type { Action, Bulk, BulkList } from './bulk';

interface BulkFields {
  tag?: string;
  adviser?: string;
  title?: string;
  dueAt?: string | null;
  reason?: string;
}

/** What somebody is called who is chosen. */
const WHO: Partial<Record<Action, 'care.adviser' | 'tasks.assignee' | 'leads.owner'>> = {
  advise: 'care.adviser',
  task: 'tasks.assignee',
  'assign-task': 'tasks.assignee',
  'assign-lead': 'leads.owner',
};

interface BulkDialogProps {
  list: BulkList;
  action: Action;
  selection: unknown;
  onClose: () => void;
  onStarted: (bulk: Bulk) => void;
}

/** What is to be done, and with how many: the server counts. */
export function BulkDialog({ list, action, selection, onClose, onStarted }: BulkDialogProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const [form] = Form.useForm<BulkFields>();
  const tags = useResource<{ items: CustomerTag[] }>(list === 'customers' ? 'tags' : undefined);
  const { count, problem, setProblem, recount } = useCount(list, selection);
  const [running, setRunning] = useState(false);
  const who = WHO[action];
  const start = async (typed: BulkFields) => {
    setRunning(true);
    setProblem(undefined);
    try {
      const body = { action, selection, count, ...typed };
      onStarted(await api.post<Bulk>('bulk', body));
    } catch (fault) {
      setProblem(Problem.from(fault));
      void recount();
    }
    setRunning(false);
  };
  return (
    <Modal
      open
      title={t(`bulk.${action}`)}
      mask={{ closable: false }}
      okText={t('bulk.confirm', { count: format.number(count ?? 0) })}
      okButtonProps={{ loading: running, disabled: !count }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {problem && (
        <ProblemNote problem={problem}>{problem.errors.map(({ detail }) => detail)}</ProblemNote>
      )}
      <p aria-live="polite">
        {count === undefined
          ? t('bulk.counting')
          : t(`bulk.count.${list}`, { count: format.number(count) })}
      </p>
      <Form form={form} layout="vertical" onFinish={(typed) => void start(typed)}>
        {(action === 'tag' || action === 'untag') && (
          <Form.Item
            name="tag"
            label={t('customers.tag')}
            rules={[{ required: true, message: t('bulk.tagMissing') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(tags.value?.items ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
          </Form.Item>
        )}
        {action === 'task' && (
          <>
            <Form.Item
              name="title"
              label={t('tasks.name')}
              rules={[{ required: true, whitespace: true, message: t('bulk.titleMissing') }]}
            >
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </>
        )}
        {(action === 'task' || action === 'set-due') && (
          <MomentField
            name="dueAt"
            label={t('tasks.due')}
            {...(action === 'set-due' && { missing: t('bulk.dueMissing') })}
          />
        )}
        {who && (
          <Form.Item
            name="adviser"
            label={t(who)}
            extra={action === 'task' ? t('bulk.assigneeHint') : undefined}
            rules={action === 'task' ? [] : [{ required: true, message: t('handOver.toMissing') }]}
          >
            <StaffSelect label={t(who)} />
          </Form.Item>
        )}
        {(action === 'lose' || action === 'sleep') && (
          <Form.Item
            name="reason"
            label={t('leads.reason')}
            extra={action === 'sleep' ? t('bulk.reasonHint') : undefined}
            rules={
              action === 'lose'
                ? [{ required: true, whitespace: true, message: t('bulk.reasonMissing') }]
                : []
            }
          >
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** The server's own count of a selection. */
function useCount(list: BulkList, selection: unknown) {
  const api = useApi();
  const [count, setCount] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const wanted = JSON.stringify(selection);
  const recount = async (signal?: AbortSignal) => {
    try {
      const found = await api.post<{ count: number }>(
        'bulk/count',
        { list, selection: JSON.parse(wanted) as unknown },
        { signal },
      );
      setCount(found.count);
    } catch (fault) {
      if (!signal?.aborted) setProblem(Problem.from(fault));
    }
  };
  useEffect(() => {
    const stop = new AbortController();
    void recount(stop.signal);
    return () => stop.abort();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted]);
  return { count, problem, setProblem, recount };
}
