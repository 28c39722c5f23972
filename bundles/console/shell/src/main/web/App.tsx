import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { useEffect, type ReactNode } from 'react';
import { Guard, Problem, ProblemPage, useLanguage, type Language } from '@livery/console-sdk';
import { findSession, reads, session, useValue } from '@livery/console-sdk/host';
import { Frame } from './frame/Frame';
import { SignIn } from './SignIn';
import { SignInAgain } from './SignInAgain';
import { Splash } from './Splash';
import { darkTheme, lightTheme, useDark } from './theme';

const LOCALES: Record<Language, typeof enUS> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en: enUS };
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

document.documentElement.classList.add('livery');

export function App() {
  const language = useLanguage();
  const dark = useDark();
  useEffect(() => {
    dayjs.locale(language.toLowerCase());
  }, [language]);
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={dark ? darkTheme : lightTheme}
      csp={nonce ? { nonce } : {}}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark }}
    >
      <AntApp component={false}>
        <Guard>
          <QueryClientProvider client={reads}>
            <Content />
          </QueryClientProvider>
        </Guard>
      </AntApp>
    </ConfigProvider>
  );
}

/** The star stands after the name, where the eye has just been. */
function requiredMark(label: ReactNode, { required }: { required: boolean }): ReactNode {
  return (
    <>
      {label}
      {required && <span className="lv-required" aria-hidden />}
    </>
  );
}

function Content() {
  const state = useValue(session);
  switch (state.status) {
    case 'loading':
      return <Splash />;
    case 'unreachable':
      return <ProblemPage problem={Problem.from(state.fault)} onRetry={() => void findSession()} />;
    case 'signed-out':
      return <SignIn />;
    default:
      return (
        <>
          <Frame key={state.session.person.id} />
          {state.status === 'expired' && <SignInAgain person={state.session.person} />}
        </>
      );
  }
}
