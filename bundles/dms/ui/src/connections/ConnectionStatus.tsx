import { Status, type Tone } from '@livery/console-sdk';
import type { Connection, ConnectionState } from '../model';
import { useText } from '../text';

const TONES: Record<ConnectionState, Tone> = { active: 'good', paused: 'quiet', failed: 'bad' };

export function ConnectionStatus({ connection }: { connection: Connection }) {
  const { t } = useText();
  const { state, stateReason } = connection;
  return (
    <>
      <Status tone={TONES[state]} text={t(`connection.state.${state}`)} />
      {stateReason && <div className="lv-quiet lv-small lv-narrow">{stateReason}</div>}
    </>
  );
}
