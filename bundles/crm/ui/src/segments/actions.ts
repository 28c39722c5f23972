import { Problem, useApi, useNavigate, useNotify } from '@livery/console-sdk';
import { useRemoval } from '../removal';
import { useText } from '../text';
import type { Segment } from './model';

/** What can be done with a segment beside writing it. */
export function useSegmentActions(onChanged: (segment: Segment) => void) {
  const { t } = useText();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  const askToRemove = useRemoval();

  const put = async (segment: Segment, state: Segment['state'], said: string) => {
    const path = `segments/${segment.id}`;
    try {
      onChanged(await api.patch<Segment>(path, { state }, { ifMatch: segment.version }));
      notify.done(said);
    } catch (fault) {
      const failed = Problem.from(fault);
      notify.failed(failed);
      // Nothing was typed: what is stored now is shown.
      if (failed.status === 412) onChanged(await api.get<Segment>(path));
    }
  };
  return {
    pause: (segment: Segment) =>
      void put(segment, 'paused', t('segments.pausedNow', { name: segment.name })),
    /** Also goes through all customers anew. */
    resume: (segment: Segment) =>
      void put(segment, 'active', t('segments.evaluating', { name: segment.name })),
    remove: (segment: Segment) =>
      askToRemove({
        title: t('segments.deleteTitle', { name: segment.name }),
        hint: t('segments.deleteHint'),
        path: `segments/${segment.id}`,
        version: segment.version,
        told: t('segments.deleted', { name: segment.name }),
        gone: () => navigate('/segments'),
      }),
  };
}
