import { Form, Input, Modal } from 'antd';
import { ProblemNote, useApi } from '@livery/console-sdk';
import type { Job, ManagedTenant } from '../model';
import { useText } from '../text';
import { useConfirmed } from '../useConfirmed';

interface EraseDialogProps {
  tenant: ManagedTenant;
  onClose: () => void;
  onStarted: (job: Job) => void;
}

/** Asks for the code, so that nothing is erased by a slip. */
export function EraseDialog({ tenant, onClose, onStarted }: EraseDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ code: string }>();
  const { running, problem, run } = useConfirmed();
  const erase = (values: { code: string }) =>
    run(async () => {
      onStarted(await api.post<Job>(`tenants/${tenant.id}/erase`, { code: values.code.trim() }));
      onClose();
    });
  return (
    <Modal
      open
      title={t('tenant.eraseTitle', { name: tenant.name })}
      mask={{ closable: false }}
      okText={t('tenant.action.erase')}
      okButtonProps={{ danger: true, loading: running }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('tenant.eraseHint')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void erase(values)}>
        <Form.Item
          name="code"
          label={t('tenant.eraseCode', { code: tenant.code })}
          rules={[
            {
              validator: (_, typed: string | undefined) =>
                typed?.trim() === tenant.code
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('tenant.eraseOther'))),
            },
          ]}
          validateTrigger="onSubmit"
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
      </Form>
      {problem && <ProblemNote problem={problem} />}
    </Modal>
  );
}
