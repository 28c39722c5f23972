import { ConfigProvider } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { Person } from '@livery/console-sdk';
import { SignIn } from './SignIn';

/**
 * Over everything that is open, which stays as it is. Only the browser's own dialog keeps the focus
 * from a drawer below that would keep it too.
 */
export function SignInAgain({ person }: { person: Person }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="sh-over" onCancel={(event) => event.preventDefault()}>
      <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
        <SignIn again={person} />
      </ConfigProvider>
    </dialog>
  );
}
