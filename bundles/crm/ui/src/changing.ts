import { Problem, useApi } from '@livery/console-sdk';
import { useText } from './text';

interface Change<T> {
  path: string;
  body: unknown;
  version: number | undefined;
  /** Takes in what somebody else has saved meanwhile. */
  onNewer: (newest: T) => void;
  /** Who was first; as the answer says it when absent. */
  title?: string;
}

/**
 * Changes something as the person has read it. When somebody else was first it is read anew and the person told: what was
 * typed stays, and saving once more puts it over what the other person saved.
 */
export function useChanging() {
  const { t } = useText();
  const api = useApi();
  return async <T>({ path, body, version, onNewer, title }: Change<T>): Promise<T> => {
    try {
      return await api.patch<T>(path, body, { ifMatch: version ?? 0 });
    } catch (fault) {
      if (!(fault instanceof Problem) || fault.status !== 412) throw fault;
      onNewer(await api.get<T>(path));
      throw new Problem(412, {
        code: fault.code,
        title: title ?? fault.title,
        detail: t('customer.staleHint'),
      });
    }
  };
}
