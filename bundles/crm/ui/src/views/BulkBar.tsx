import { DownloadOutlined, TagsOutlined } from '@ant-design/icons';
import { Alert, App, Button, DatePicker, Dropdown, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import {
  Problem,
  ProblemNote,
  useApi,
  useFormat,
  useNotify,
  usePolling,
  useResource,
  useSession,
  useStore,
  type Query,
} from '@livery/console-sdk';
import { WRITE } from '../model';
import { StaffSelect } from '../staff/StaffSelect';
import { useText } from '../text';
import { WRITE_TASKS, type CustomerTag } from '../work';

export const BULK = 'crm.customers.bulk';
export const EXPORT = 'crm.lists.export';
const REVEAL = 'crm.customers.reveal';

const ACTIONS = ['tag', 'untag', 'advise', 'task'] as const;
type Action = (typeof ACTIONS)[number];

interface Bulk {
  id: string;
  action: Action;
  customers: number;
  done: number;
  skipped: number;
  undone: number;
  ended: boolean;
  undoable: boolean;
}

interface BulkBarProps {
  /** Those that are ticked. */
  ids: readonly string[];
  /** What the list is asked for with: all that match. */
  query: Query;
  columns: readonly string[];
  sort: string | undefined;
  onDone: () => void;
}

/** What can be done with those ticked, or with all that match: counted by the server, done by a job. */
export function BulkBar({ ids, query, columns, sort, onDone }: BulkBarProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const [action, setAction] = useState<Action>();
  const [exporting, setExporting] = useState(false);
  const [running, setRunning] = useState<string>();
  const actions = ACTIONS.filter((one) => can(one === 'task' ? WRITE_TASKS : WRITE));
  const selection = ids.length > 0 ? { ids } : query;
  return (
    <>
      {can(BULK) && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: actions.map((key) => ({ key, label: t(`bulk.${key}`) })),
            onClick: ({ key }) => setAction(key as Action),
          }}
        >
          <Button icon={<TagsOutlined aria-hidden />}>
            {ids.length > 0
              ? t('bulk.ticked', { count: format.number(ids.length) })
              : t('bulk.all')}
          </Button>
        </Dropdown>
      )}
      {can(EXPORT) && (
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => setExporting(true)}>
          {t('export.action')}
        </Button>
      )}
      {action && (
        <BulkDialog
          action={action}
          selection={selection}
          onClose={() => setAction(undefined)}
          onStarted={(bulk) => {
            setAction(undefined);
            setRunning(bulk.id);
          }}
        />
      )}
      {exporting && (
        <ExportDialog
          selection={selection}
          columns={columns}
          sort={sort}
          onClose={() => setExporting(false)}
        />
      )}
      {running && (
        <BulkProgress
          key={running}
          id={running}
          onEnded={onDone}
          onClose={() => setRunning(undefined)}
        />
      )}
    </>
  );
}

interface BulkFields {
  tag?: string;
  adviser?: string;
  title?: string;
  dueAt?: Dayjs | null;
}

interface BulkDialogProps {
  action: Action;
  selection: unknown;
  onClose: () => void;
  onStarted: (bulk: Bulk) => void;
}

function BulkDialog({ action, selection, onClose, onStarted }: BulkDialogProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const [form] = Form.useForm<BulkFields>();
  const tags = useResource<{ items: CustomerTag[] }>('tags');
  const { count, problem, setProblem, recount } = useCount(selection);
  const [running, setRunning] = useState(false);
  const start = async ({ dueAt, ...typed }: BulkFields) => {
    setRunning(true);
    setProblem(undefined);
    try {
      const body = { action, selection, count, ...typed, dueAt: dueAt?.toISOString() };
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
          : t('bulk.count', { count: format.number(count) })}
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
            <Form.Item name="dueAt" label={t('tasks.due')}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
            </Form.Item>
          </>
        )}
        {(action === 'advise' || action === 'task') && (
          <Form.Item
            name="adviser"
            label={t(action === 'task' ? 'tasks.assignee' : 'care.adviser')}
            extra={action === 'task' ? t('bulk.assigneeHint') : undefined}
            rules={
              action === 'advise' ? [{ required: true, message: t('handOver.toMissing') }] : []
            }
          >
            <StaffSelect label={t('care.adviser')} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** The server's own count of a selection. */
function useCount(selection: unknown) {
  const api = useApi();
  const [count, setCount] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const wanted = JSON.stringify(selection);
  const recount = async (signal?: AbortSignal) => {
    try {
      const found = await api.post<{ count: number }>(
        'bulk/count',
        { selection: JSON.parse(wanted) as unknown },
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

interface BulkProgressProps {
  id: string;
  onEnded: () => void;
  onClose: () => void;
}

/** How far a job with many customers is, and what became of them. */
function BulkProgress({ id, onEnded, onClose }: BulkProgressProps) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const [bulk, setBulk] = useState<Bulk>();
  const [ended, setEnded] = useState(false);
  const look = async () => {
    if (ended) return;
    try {
      const found = await api.get<Bulk>(`bulk/${id}`);
      setBulk(found);
      if (found.ended) {
        setEnded(true);
        onEnded();
      }
    } catch (fault) {
      notify.failed(fault);
    }
  };
  usePolling(look, 1_000);
  const undo = async () => {
    try {
      await api.post(`bulk/${id}/undo`);
      notify.done(t('bulk.undoing'));
      onClose();
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const results = async () => {
    const { items } = await api.get<{
      items: { id: string; name: string | null; reason: string | null }[];
    }>(`bulk/${id}/results`, { query: { outcome: 'skipped', limit: 100 } });
    modal.info({
      title: t('bulk.skipped'),
      content: (
        <ul className="lv-rows">
          {items.map((one) => (
            <li key={one.id}>
              <span>{one.name ?? one.id}</span>
              <span className="lv-quiet">{one.reason}</span>
            </li>
          ))}
        </ul>
      ),
    });
  };
  const values = {
    done: format.number(bulk?.done ?? 0),
    skipped: format.number(bulk?.skipped ?? 0),
    customers: format.number(bulk?.customers ?? 0),
  };
  return (
    <Alert
      className="lv-bulk"
      type={ended ? 'success' : 'info'}
      showIcon
      closable={{ onClose }}
      role="status"
      title={t(ended ? 'bulk.ended' : 'bulk.running', values)}
      action={
        ended && (
          <span className="lv-actions">
            {bulk !== undefined && bulk.skipped > 0 && (
              <Button size="small" onClick={() => void results().catch(notify.failed)}>
                {t('bulk.skipped')}
              </Button>
            )}
            {bulk?.undoable && (
              <Button size="small" onClick={() => void undo()}>
                {t('bulk.undo')}
              </Button>
            )}
          </span>
        )
      }
    />
  );
}

interface ExportJson {
  id: string;
  ready: boolean;
}

interface ExportDialogProps {
  selection: unknown;
  columns: readonly string[];
  sort: string | undefined;
  onClose: () => void;
}

/** A list as a workbook: asked for, made by a job, and fetched. */
function ExportDialog({ selection, columns, sort, onClose }: ExportDialogProps) {
  const { t } = useText();
  const api = useApi();
  const store = useStore();
  const { can } = useSession();
  const [mobiles, setMobiles] = useState<'masked' | 'whole'>('masked');
  const [reason, setReason] = useState('');
  const [wanted, setWanted] = useState<ExportJson>();
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);
  const start = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      const body = { selection, columns, sort, reason: mobiles === 'whole' ? reason : undefined };
      setWanted(await api.post<ExportJson>('list-exports', body));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  usePolling(async () => {
    if (!wanted || wanted.ready) return;
    try {
      setWanted(await api.get<ExportJson>(`list-exports/${wanted.id}`));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
  }, 1_000);
  const file = wanted?.ready
    ? `/api/v1/tenants/${store.id}/list-exports/${wanted.id}/file`
    : undefined;
  return (
    <Modal
      open
      title={t('export.title')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('export.close')}</Button>
          {wanted === undefined ? (
            <Button
              type="primary"
              loading={running}
              disabled={mobiles === 'whole' && reason.trim() === ''}
              onClick={() => void start()}
            >
              {t('export.start')}
            </Button>
          ) : (
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden />}
              loading={!file}
              {...(file && { href: file, download: true })}
            >
              {t('export.download')}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <ProblemNote problem={problem}>{problem.errors.map(({ detail }) => detail)}</ProblemNote>
      )}
      <p>{t('export.hint')}</p>
      {can(REVEAL) && wanted === undefined && (
        <>
          <Radio.Group
            className="lv-gap"
            aria-label={t('field.mobile')}
            value={mobiles}
            onChange={({ target }) => setMobiles(target.value as 'masked' | 'whole')}
            options={(['masked', 'whole'] as const).map((value) => ({
              value,
              label: t(`export.${value}`),
            }))}
          />
          {mobiles === 'whole' && (
            <Input
              aria-label={t('export.reason')}
              placeholder={t('export.reason')}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </>
      )}
      {wanted !== undefined && (
        <p aria-live="polite">{t(file ? 'export.ready' : 'export.running')}</p>
      )}
    </Modal>
  );
}
