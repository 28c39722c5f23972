import { Modal } from 'antd';
import { useState } from 'react';
import {
  Link,
  PagedSelect,
  Problem,
  ProblemNote,
  useApi,
  useNavigate,
  useNotify,
} from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';
import type { Lead } from '../work';

interface ConvertDialogProps {
  lead: Lead | undefined;
  onClose: () => void;
}

/** Makes a customer of a lead, or says which customer it is. */
export function ConvertDialog({ lead, onClose }: ConvertDialogProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const navigate = useNavigate();
  const [customer, setCustomer] = useState<string>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const close = () => {
    setProblem(undefined);
    setCustomer(undefined);
    onClose();
  };
  const convert = async () => {
    if (!lead) return;
    setRunning(true);
    setProblem(undefined);
    try {
      const body = customer ? { customer } : {};
      const won = await api.post<Lead>(`leads/${lead.id}/convert`, body, { ifMatch: lead.version });
      notify.done(t('leads.converted', { name: lead.name }));
      close();
      navigate(`/customers/${won.customer}`);
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  return (
    <Modal
      open={lead !== undefined}
      title={t('leads.convertTitle', { name: lead?.name ?? '' })}
      mask={{ closable: false }}
      okText={t(customer ? 'leads.link' : 'leads.make')}
      okButtonProps={{ loading: running }}
      onCancel={close}
      onOk={() => void convert()}
      destroyOnHidden
    >
      {problem && (
        <ProblemNote problem={problem}>
          {problem.existing && (
            <Link to={`/customers/${problem.existing}`}>{t('customer.showExisting')}</Link>
          )}
        </ProblemNote>
      )}
      <p>{t('leads.convertHint')}</p>
      <PagedSelect<CustomerSummary>
        className="lv-full"
        allowClear
        label={t('leads.existing')}
        none={t('tasks.noCustomer')}
        path="customers"
        value={customer as string}
        onChange={setCustomer}
        option={({ id, name, mobile }) => ({ value: id, label: name, more: mobile ?? undefined })}
      />
    </Modal>
  );
}
