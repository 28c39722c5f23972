import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi } from '@livery/console-sdk';
import type { Key, Person } from '../model';
import { useText } from '../text';
import { MadeKey } from './MadeKey';

interface KeyDialogProps {
  person: Person;
  onClose: () => void;
}

/** Makes a key with which a machine acts as the person, and shows it this once. */
export function KeyDialog({ person, onClose }: KeyDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ name: string }>();
  const [made, setMade] = useState<Key>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const make = async ({ name }: { name: string }) => {
    setRunning(true);
    setProblem(undefined);
    try {
      setMade(await api.post<Key>(`people/${person.id}/keys`, { name: name.trim() }));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  return (
    <Modal
      open
      title={t('key.title', { name: person.displayName })}
      mask={{ closable: false }}
      closable={made === undefined}
      keyboard={made === undefined}
      okText={t(made ? 'key.done' : 'key.make')}
      okButtonProps={{ loading: running }}
      cancelButtonProps={made ? { style: { display: 'none' } } : {}}
      onOk={() => (made ? onClose() : form.submit())}
      onCancel={onClose}
    >
      {made ? (
        <MadeKey secret={made.apiKey} />
      ) : (
        <>
          <p>{t('key.hint')}</p>
          <Form form={form} layout="vertical" onFinish={(values) => void make(values)}>
            <Form.Item
              name="name"
              label={t('key.name')}
              extra={t('key.nameHint')}
              rules={[{ required: true, whitespace: true, message: t('key.nameMissing') }]}
            >
              <Input autoFocus autoComplete="off" maxLength={100} />
            </Form.Item>
          </Form>
          {problem && <ProblemNote problem={problem} />}
        </>
      )}
    </Modal>
  );
}
