import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Problem, ProblemNote, type Person } from '@livery/console-sdk';
import { signIn } from '@livery/console-sdk/host';
import { Brand } from './frame/Brand';
import { LanguageMenu } from './frame/LanguageMenu';
import { ThemeMenu } from './frame/ThemeMenu';
import { leave } from './leave';
import { SignOn } from './SignOn';
import { useText } from './text';

interface Credentials {
  name: string;
  password: string;
}

/** Asks who is there; `again` when the session of that person has ended by itself. */
export function SignIn({ again }: { again?: Person }) {
  const { t } = useText();
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const heading = t(again ? 'signIn.again' : 'signIn.title');

  useEffect(() => {
    if (!again) document.title = 'Livery';
    form.focusField(again ? 'password' : 'name');
  }, [again, form]);

  const submit = async ({ name, password }: Credentials) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await signIn(name.trim(), password);
    } catch (fault) {
      setProblem(Problem.from(fault));
      setBusy(false);
      form.setFieldValue('password', '');
      form.focusField('password');
    }
  };

  const signInAsOther = async () => {
    setProblem(undefined);
    await leave().catch((fault: unknown) => setProblem(Problem.from(fault)));
  };

  return (
    <main className="sh-sign-in">
      <div className="sh-sign-in-tools">
        <LanguageMenu />
        <ThemeMenu />
      </div>
      <div className="sh-sign-in-card">
        <Brand />
        <h1>{heading}</h1>
        {again && <p className="lv-quiet">{t('signIn.againHint')}</p>}
        {problem && <Fault problem={problem} />}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ name: again?.name ?? '' }}
          onFinish={(values) => void submit(values)}
          method="post"
        >
          <Form.Item
            name="name"
            label={t('signIn.name')}
            rules={[{ required: true, whitespace: true, message: t('signIn.nameMissing') }]}
          >
            <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <SignOn />
        {again && (
          <Button type="link" block onClick={() => void signInAsOther()}>
            {t('signIn.other')}
          </Button>
        )}
      </div>
    </main>
  );
}

function Fault({ problem }: { problem: Problem }) {
  const { t } = useText();
  if (problem.code !== 'web.sign-in.failed') return <ProblemNote problem={problem} />;
  return <Alert type="error" showIcon role="alert" title={t('signIn.failed')} />;
}
