import { App } from 'antd';
import { Problem, useApi, useNotify } from '@livery/console-sdk';
import { useText } from './text';

interface Removal {
  /** The question, and what should be known before it is answered. */
  title: string;
  hint?: string | undefined;
  /** The word for it; that something is deleted when absent. */
  okText?: string | undefined;
  path: string;
  /** What was seen, where others change it too: only this is taken away. */
  version?: number | undefined;
  /** What is told when it is gone. */
  told?: string | undefined;
  gone: () => unknown;
  /** It is still there; `stale` when somebody else has changed it since. */
  failed?: ((stale: boolean) => unknown) | undefined;
}

/** Asks once more before something is taken away, and tells when that fails. */
export function useRemoval(): (removal: Removal) => void {
  const { t } = useText();
  const { modal } = App.useApp();
  const api = useApi();
  const notify = useNotify();
  return ({ title, hint, okText, path, version, told, gone, failed }) =>
    void modal.confirm({
      title,
      content: hint,
      okText: okText ?? t('customer.delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: async () => {
        try {
          await api.delete(path, { ifMatch: version });
        } catch (fault) {
          notify.failed(fault);
          await failed?.(Problem.from(fault).status === 412);
          return;
        }
        if (told !== undefined) notify.done(told);
        await gone();
      },
    });
}
