import { Status, useFormat } from '@livery/console-sdk';
import { useText } from '../text';
import type { Segment } from './model';

/** Whether a segment is kept up to date, and why not. */
export function SegmentState({ segment }: { segment: Segment }) {
  const { t } = useText();
  const format = useFormat();
  if (segment.state === 'paused') {
    return (
      <span className="lv-two">
        <Status tone="waiting" text={t('segments.paused')} />
        <span className="lv-quiet lv-small">{segment.reason}</span>
      </span>
    );
  }
  if (!segment.evaluatedAt) return <Status tone="busy" text={t('segments.counting')} />;
  return (
    <span className="lv-two">
      <Status tone="good" text={t('segments.active')} />
      <span className="lv-quiet lv-small">
        {t('segments.evaluated', { when: format.ago(segment.evaluatedAt) })}
      </span>
    </span>
  );
}
