import { useMemo } from 'react';
import { Clipped, NOTHING, Status, useFormat, useSession, type Column } from '@livery/console-sdk';
import { MANAGE_FACTS, type ParkedFact } from '../model';
import { useText } from '../text';
import { decidable } from './first';
import { FactActions, type FactActionsProps } from './FactActions';

type Actions = Omit<FactActionsProps, 'fact'>;

export function useFactColumns(
  facts: readonly ParkedFact[],
  actions: Actions,
): Column<ParkedFact>[] {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const first = useMemo(() => decidable(facts), [facts]);
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
      render: ({ id, reason, state }) => {
        const waits = t(first.has(id) ? 'facts.waitsForNobody' : 'facts.waits');
        const text = state === 'waiting' ? waits : reason;
        return text === '' ? NOTHING : <Clipped text={text} lines={4} />;
      },
    },
    {
      key: 'at',
      title: t('facts.at'),
      render: ({ at, parkedAt }) => (
        <>
          <div className="lv-nowrap lv-numbers">{format.dateTime(at)}</div>
          <div className="lv-quiet lv-small lv-nowrap lv-numbers">
            {t('facts.parkedAt', { time: format.dateTime(parkedAt) })}
          </div>
        </>
      ),
    },
  ];
  if (can(MANAGE_FACTS)) {
    columns.push({
      key: 'actions',
      title: t('facts.actions'),
      actions: true,
      align: 'end',
      render: (fact) => first.has(fact.id) && <FactActions fact={fact} {...actions} />,
    });
  }
  return columns;
}
