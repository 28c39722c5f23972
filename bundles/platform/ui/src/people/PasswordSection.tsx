import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Problem, ProblemNote, Section, useApi, useNotify } from '@livery/console-sdk';
import type { Person } from '../model';
import { useText } from '../text';

/** Sets a password that the person must change at the first sign-in. */
export function PasswordSection({ person }: { person: Person }) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [form] = Form.useForm<{ password: string }>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const set = async ({ password }: { password: string }) => {
    setRunning(true);
    setProblem(undefined);
    try {
      await api.post(`people/${person.id}/password`, { password });
      form.resetFields();
      notify.done(t('password.done', { name: person.displayName }));
    } catch (fault) {
      setProblem(Problem.from(fault));
    }
    setRunning(false);
  };
  return (
    <Section title={t('person.password')}>
      <p className="lv-quiet">{t('password.hint')}</p>
      {problem && <ProblemNote problem={problem} />}
      <Form form={form} layout="vertical" onFinish={(values) => void set(values)}>
        <Form.Item
          name="password"
          label={t('password.new')}
          rules={[{ required: true, message: t('password.missing') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={running}>
          {t('password.set')}
        </Button>
      </Form>
    </Section>
  );
}
