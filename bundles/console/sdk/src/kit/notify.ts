import { App } from 'antd';
import { useMemo } from 'react';
import { text } from '../language';
import { Problem } from '../problem';

export interface Notify {
  done: (what: string) => void;
  /** Tells that something failed, with the problem's own words. */
  failed: (fault: unknown) => void;
}

/** Short news about what was just done. */
export function useNotify(): Notify {
  const { message, notification } = App.useApp();
  return useMemo(
    () => ({
      done: (what) => void message.success(what),
      failed: (fault) => {
        const problem = Problem.from(fault);
        const request =
          problem.requestId && text('sdk', 'problem.request', { id: problem.requestId });
        notification.error({
          title: problem.title,
          description: request ? `${problem.detail} (${request})` : problem.detail,
          role: 'alert',
        });
      },
    }),
    [message, notification],
  );
}
