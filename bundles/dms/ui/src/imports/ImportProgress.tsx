import { Progress } from 'antd';
import { Clipped, Status, useFormat, type Tone } from '@livery/console-sdk';
import type { Import, ImportState } from '../model';
import { useText } from '../text';

const TONES: Record<ImportState, Tone> = {
  running: 'busy',
  paused: 'quiet',
  done: 'good',
  failed: 'bad',
};

/** How far an import is, by what has been read of its file. */
export function ImportProgress({ value }: { value: Import }) {
  const { t } = useText();
  const format = useFormat();
  const { state, reason, bytes, bytesRead } = value;
  const part = bytes ? Math.min(1, (bytesRead ?? 0) / bytes) : undefined;
  const unfinished = (state === 'running' || state === 'paused') && part !== undefined;
  return (
    <div className="lv-progress">
      <Status tone={TONES[state]} text={t(`import.state.${state}`)} />
      {unfinished && (
        <>
          <Progress
            percent={part * 100}
            showInfo={false}
            size="small"
            status={state === 'running' ? 'active' : 'normal'}
            aria-label={t('import.progress')}
          />
          <div className="lv-quiet lv-small lv-numbers">
            {t('import.bytes', {
              percent: format.percent(part),
              read: format.bytes(bytesRead ?? 0),
              all: format.bytes(bytes ?? 0),
            })}
          </div>
        </>
      )}
      {reason && (
        <div className="lv-quiet lv-small">
          <Clipped text={reason} lines={3} />
        </div>
      )}
    </div>
  );
}
