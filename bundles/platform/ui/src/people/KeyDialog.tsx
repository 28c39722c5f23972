import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, useApi } from '@livery/console-sdk';
import type { Key, Person } from '../model';
import { useText } from '../text';
import { MadeKey } from './MadeKey';

interface KeyDialogProps {
  person: Person;
  onClose: () => void;
}

interface KeyForm {
  name: string;
  /** In so many days, or never. */
  expires: number | 'never';
}

const DAY = 24 * 60 * 60 * 1000;

/** Makes a key with which a machine acts as the person, and shows it this once. */
export function KeyDialog({ person, onClose }: KeyDialogProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<KeyForm>();
  const [made, setMade] = useState<Key>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const make = async ({ name, expires }: KeyForm) => {
    setRunning(true);
    setProblem(undefined);
    try {
      const end =
        expires === 'never' ? expires : new Date(Date.now() + expires * DAY).toISOString();
      setMade(await api.post<Key>(`people/${person.id}/keys`, { name: name.trim(), expires: end }));
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
          <Form
            form={form}
            layout="vertical"
            initialValues={{ expires: 365 }}
            onFinish={(values) => void make(values)}
          >
            <Form.Item
              name="name"
              label={t('key.name')}
              extra={t('key.nameHint')}
              rules={[{ required: true, whitespace: true, message: t('key.nameMissing') }]}
            >
              <Input autoFocus autoComplete="off" maxLength={100} />
            </Form.Item>
            <Form.Item name="expires" label={t('key.expires')} extra={t('key.expiresHint')}>
              <Select
                options={[
                  { value: 30, label: t('key.month') },
                  { value: 365, label: t('key.year') },
                  { value: 'never', label: t('key.never') },
                ]}
              />
            </Form.Item>
          </Form>
          {problem && <ProblemNote problem={problem} />}
        </>
      )}
    </Modal>
  );
}
