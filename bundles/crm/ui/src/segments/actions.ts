import { App } from 'antd';
import { Problem, useApi, useNavigate, useNotify } from '@livery/console-sdk';
import { useText } from '../text';
import type { Segment } from './model';

/** What can be done with a segment beside writing it. */
export function useSegmentActions(onChanged: (segment: Segment) => void) {
  const { t } = useText();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  const { modal } = App.useApp();

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
      void modal.confirm({
        title: t('segments.deleteTitle', { name: segment.name }),
        content: t('segments.deleteHint'),
        okText: t('customer.delete'),
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
        onOk: async () => {
          try {
            await api.delete(`segments/${segment.id}`, { ifMatch: segment.version });
            notify.done(t('segments.deleted', { name: segment.name }));
            navigate('/segments');
          } catch (fault) {
            notify.failed(fault);
          }
        },
      }),
  };
}
