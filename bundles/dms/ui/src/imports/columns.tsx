import { Clipped, Link, useFormat, type Column } from '@livery/console-sdk';
import { useKindName } from '../kinds';
import type { Import } from '../model';
import { useText } from '../text';
import { ImportProgress } from './ImportProgress';
import { nameOf } from './name';

export function useImportColumns(): Column<Import>[] {
  const { t } = useText();
  const format = useFormat();
  const kindName = useKindName();
  const count = (key: 'read' | 'accepted' | 'unchanged'): Column<Import> => ({
    key,
    title: t(`import.${key}`),
    align: 'end',
    render: (one) => <span className="lv-numbers">{format.number(one[key])}</span>,
  });
  const linked = (key: 'quarantined' | 'waiting', state: string): Column<Import> => ({
    key,
    title: t(`import.${key}`),
    align: 'end',
    render: (one) =>
      one[key] === 0 ? (
        <span className="lv-numbers">{format.number(0)}</span>
      ) : (
        <Link className="lv-numbers" to={`/quarantine?import=${one.id}&state=${state}`}>
          {format.number(one[key])}
        </Link>
      ),
  });
  return [
    {
      key: 'file',
      title: t('import.file'),
      heading: true,
      render: ({ file, kind, connection }) => (
        <>
          <Clipped text={nameOf(file)} />
          <div className="lv-quiet lv-small">
            <Clipped text={`${kindName(kind)} · ${connection.name}`} />
          </div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('import.state'),
      width: 180,
      render: (one) => <ImportProgress value={one} />,
    },
    count('read'),
    count('accepted'),
    count('unchanged'),
    linked('quarantined', 'open'),
    linked('waiting', 'waiting'),
    {
      key: 'warned',
      title: t('import.warned'),
      align: 'end',
      render: ({ id, warned }) =>
        warned === 0 ? (
          <span className="lv-numbers">{format.number(0)}</span>
        ) : (
          <Link className="lv-numbers" to={`/imports/${id}/warnings`}>
            {format.number(warned)}
          </Link>
        ),
    },
    {
      key: 'startedAt',
      title: t('import.startedAt'),
      render: ({ startedAt, seconds }) => (
        <>
          <div className="lv-nowrap">{format.dateTime(startedAt)}</div>
          <div className="lv-quiet lv-small lv-numbers">
            {t('import.took', { time: format.duration(seconds) })}
          </div>
        </>
      ),
    },
  ];
}
