import { FallOutlined, RiseOutlined } from '@ant-design/icons';
import { NOTHING, useFormat } from '@livery/console-sdk';
import { useText } from '../text';
import type { Segment } from './model';

/** How a segment has grown or shrunk. */
export function Trend({ segment: { members, before } }: { segment: Segment }) {
  const { t } = useText();
  const format = useFormat();
  if (!before) return <span className="lv-quiet">{NOTHING}</span>;
  const by = members - before.members;
  const since = t('segments.since', { day: format.date(before.day) });
  if (by === 0)
    return (
      <span className="lv-two">
        <span>{t('segments.same')}</span>
        <span className="lv-quiet lv-small">{since}</span>
      </span>
    );
  return (
    <span className="lv-two">
      <span className="lv-numbers">
        {by > 0 ? <RiseOutlined aria-hidden /> : <FallOutlined aria-hidden />}{' '}
        {t(by > 0 ? 'segments.more' : 'segments.fewer', { count: Math.abs(by) })}
      </span>
      <span className="lv-quiet lv-small">{since}</span>
    </span>
  );
}
