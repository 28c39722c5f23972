import { Button, Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Nothing,
  Page,
  Problem,
  ProblemNote,
  Status,
  useApi,
  useFormat,
  useNotify,
  useResource,
} from '@livery/console-sdk';
import { useText } from '../text';
import type { PersonRef } from '../work';
import { StaffSelect } from './StaffSelect';

interface Holding {
  person: PersonRef;
  /** Whether they work in the store. */
  here: boolean;
  customers: number;
  tasks: number;
  leads: number;
}

/** Who looks after what, and all of it handed to somebody else when they leave. */
export function HandOverPage() {
  const { t } = useText();
  const resource = useResource<{ items: Holding[] }>('advisers/holdings');
  const [from, setFrom] = useState<Holding>();
  const items = resource.value?.items ?? [];
  return (
    <Page title={t('handOver.title')} subtitle={t('handOver.subtitle')}>
      {resource.problem && (
        <ProblemNote problem={resource.problem} onRetry={() => void resource.reload()} />
      )}
      <div className="lv-ground lv-section-body">
        {resource.loading && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {!resource.loading && !resource.problem && items.length === 0 && (
          <Nothing title={t('handOver.none')} hint={t('handOver.noneHint')} />
        )}
        <ul className="lv-rows">
          {items.map((holding) => (
            <li key={holding.person.id}>
              <span>
                <strong>{holding.person.name ?? t('staff.gone')}</strong>
                {!holding.here && <Status tone="waiting" text={t('handOver.left')} />}
                <span className="lv-quiet">
                  <Counts holding={holding} />
                </span>
              </span>
              <Button onClick={() => setFrom(holding)}>{t('handOver.action')}</Button>
            </li>
          ))}
        </ul>
      </div>
      <HandOverDialog
        holding={from}
        onClose={() => setFrom(undefined)}
        onChanged={() => void resource.reload()}
      />
    </Page>
  );
}

function Counts({ holding }: { holding: Holding }) {
  const { t } = useText();
  const format = useFormat();
  return t('handOver.counts', {
    customers: format.number(holding.customers),
    tasks: format.number(holding.tasks),
    leads: format.number(holding.leads),
  });
}

interface DialogProps {
  holding: Holding | undefined;
  onClose: () => void;
  onChanged: () => void;
}

function HandOverDialog({ holding, onClose, onChanged }: DialogProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [form] = Form.useForm<{ to: string }>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const close = () => {
    setProblem(undefined);
    onClose();
  };
  const start = async ({ to }: { to: string }) => {
    if (!holding) return;
    const { person, customers, tasks, leads } = holding;
    setRunning(true);
    setProblem(undefined);
    try {
      await api.post('advisers/hand-over', { from: person.id, to, customers, tasks, leads });
      notify.done(t('handOver.started'));
      close();
      onChanged();
    } catch (fault) {
      setProblem(Problem.from(fault));
      onChanged();
    }
    setRunning(false);
  };
  return (
    <Modal
      open={holding !== undefined}
      title={t('handOver.dialog', { name: holding?.person.name ?? t('staff.gone') })}
      mask={{ closable: false }}
      okText={t('handOver.confirm')}
      okButtonProps={{ loading: running }}
      onCancel={close}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {problem && (
        <ProblemNote problem={problem}>{problem.errors.map(({ detail }) => detail)}</ProblemNote>
      )}
      <p>{holding && <Counts holding={holding} />}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => void start(values)}
      >
        <Form.Item
          name="to"
          label={t('handOver.to')}
          rules={[{ required: true, message: t('handOver.toMissing') }]}
        >
          <StaffSelect label={t('handOver.to')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
