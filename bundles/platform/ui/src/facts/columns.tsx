import { Clipped, NOTHING, Status, useFormat, useSession, type Column } from '@livery/console-sdk';
import { MANAGE_FACTS, type ParkedFact } from '../model';
import { useText } from '../text';
import { FactActions, type FactActionsProps } from './FactActions';

type Actions = Omit<FactActionsProps, 'fact'>;

export function useFactColumns(actions: Actions): Column<ParkedFact>[] {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const columns: Column<ParkedFact>[] = [
    {
      key: 'type',
      title: t('facts.fact'),
      heading: true,
      render: ({ type, subject }) => (
        <>
          <code className="lv-code">{type}</code>
          <div className="lv-quiet lv-small">
            <Clipped text={subject} />
          </div>
        </>
      ),
    },
    {
      key: 'subscription',
      title: t('facts.subscription'),
      render: ({ subscription }) => <code className="lv-code">{subscription}</code>,
    },
    {
      key: 'state',
      title: t('facts.state'),
      render: ({ state }) => (
        <Status tone={state === 'parked' ? 'bad' : 'waiting'} text={t(`facts.state.${state}`)} />
      ),
    },
    {
      key: 'reason',
      title: t('facts.reason'),
      render: ({ reason, state }) => {
        const text = state === 'waiting' ? t('facts.waits') : reason;
        return text === '' ? NOTHING : <Reason text={text} />;
      },
    },
    {
      key: 'at',
      title: t('facts.at'),
      render: ({ at }) => <span className="lv-nowrap lv-numbers">{format.dateTime(at)}</span>,
    },
    {
      key: 'parkedAt',
      title: t('facts.parkedAt'),
      render: ({ parkedAt }) => (
        <span className="lv-nowrap lv-numbers">{format.dateTime(parkedAt)}</span>
      ),
    },
  ];
  if (can(MANAGE_FACTS)) {
    columns.push({
      key: 'actions',
      title: t('facts.actions'),
      actions: true,
      align: 'end',
      render: (fact) => <FactActions fact={fact} {...actions} />,
    });
  }
  return columns;
}

function Reason({ text }: { text: string }) {
  return (
    <div className="lv-reasons">
      <Clipped text={text} lines={3} />
    </div>
  );
}
