import { Button, Popconfirm, Tag } from 'antd';
import { Clipped, NOTHING, useFormat, useLanguage, type Column } from '@livery/console-sdk';
import { useText } from '../text';
import { shiftsText, weekdayName, type DayHours, type Holiday } from './model';

interface Actions<T> {
  onChange: (one: T) => void;
  onRemove: (one: T) => void;
}

type Listed<T> = T & { id: string };

export function useDayColumns(actions?: Actions<DayHours>): Column<Listed<DayHours>>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    { key: 'day', title: t('calendar.day'), heading: true, render: ({ day }) => format.date(day) },
    {
      key: 'name',
      title: t('calendar.why'),
      render: ({ name }) => (name ? <Clipped text={name} /> : NOTHING),
    },
    {
      key: 'shifts',
      title: t('calendar.hours'),
      render: ({ shifts }) => shiftsText(shifts) || t('calendar.closed'),
    },
    ...useActions(actions),
  ];
}

export function useHolidayColumns(actions?: Actions<Holiday>): Column<Listed<Holiday>>[] {
  const { t } = useText();
  const format = useFormat();
  const language = useLanguage();
  return [
    { key: 'day', title: t('calendar.day'), heading: true, render: ({ day }) => format.date(day) },
    {
      key: 'name',
      title: t('calendar.name'),
      render: ({ name }) => (name ? <Clipped text={name} /> : NOTHING),
    },
    {
      key: 'kind',
      title: t('calendar.kind'),
      render: ({ kind, like }) =>
        kind === 'holiday' ? (
          <Tag color="red">{t('calendar.kind.holiday')}</Tag>
        ) : (
          <>
            <Tag color="blue">{t('calendar.kind.workday')}</Tag>{' '}
            {like && t('calendar.asOn', { day: weekdayName(like, language) })}
          </>
        ),
    },
    ...useActions(actions),
  ];
}

function useActions<T extends { day: string }>(actions?: Actions<T>): Column<T>[] {
  const { t } = useText();
  const format = useFormat();
  if (!actions) return [];
  return [
    {
      key: 'actions',
      title: t('person.actions'),
      actions: true,
      render: (one) => (
        <div className="lv-actions lv-nowrap">
          <Button size="small" onClick={() => actions.onChange(one)}>
            {t('calendar.change')}
          </Button>
          <Popconfirm
            title={t('calendar.removeAsk', { day: format.date(one.day) })}
            okText={t('calendar.remove')}
            okButtonProps={{ danger: true }}
            onConfirm={() => actions.onRemove(one)}
          >
            <Button size="small" danger>
              {t('calendar.remove')}
            </Button>
          </Popconfirm>
        </div>
      ),
    },
  ];
}
