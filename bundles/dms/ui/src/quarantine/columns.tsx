import { Button } from 'antd';
import {
  Clipped,
  Status,
  useFormat,
  useSession,
  type Column,
  type Tone,
} from '@livery/console-sdk';
import { useRecordName } from '../kinds';
import { CORRECT, type QuarantineItem, type QuarantineState } from '../model';
import { useText } from '../text';
import { Reasons } from './Reasons';

const TONES: Record<QuarantineState, Tone> = {
  open: 'bad',
  waiting: 'waiting',
  resolved: 'good',
  dismissed: 'quiet',
};

export function useQuarantineColumns(
  onOpen: (item: QuarantineItem) => void,
): Column<QuarantineItem>[] {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const recordName = useRecordName();
  const open = ({ state }: QuarantineItem) => state === 'open' || state === 'waiting';
  return [
    {
      key: 'record',
      title: t('item.record'),
      heading: true,
      render: (item) => (
        <>
          <div>{recordName(item.kind)}</div>
          <div className="lv-quiet lv-small">
            <Clipped text={item.import.file} />
            {t('item.line', { line: item.line })}
          </div>
        </>
      ),
    },
    {
      key: 'reasons',
      title: t('item.reasons'),
      render: (item) => <Reasons {...item} />,
    },
    {
      key: 'state',
      title: t('item.state'),
      render: ({ state }) => <Status tone={TONES[state]} text={t(`quarantine.state.${state}`)} />,
    },
    {
      key: 'createdAt',
      title: t('item.createdAt'),
      render: ({ createdAt }) => <span className="lv-nowrap">{format.dateTime(createdAt)}</span>,
    },
    {
      key: 'actions',
      title: t('item.actions'),
      actions: true,
      align: 'end',
      render: (item) => (
        <Button size="small" onClick={() => onOpen(item)}>
          {t(open(item) && can(CORRECT) ? 'item.correct' : 'item.look')}
        </Button>
      ),
    },
  ];
}
