import { Link, useFormat, type Column } from '@livery/console-sdk';
import { useKindName } from '../kinds';
import type { Import } from '../model';
import { useText } from '../text';
import { ImportProgress } from './ImportProgress';

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
      render: ({ file, connection }) => (
        <>
          <div className="lv-file">{nameOf(file)}</div>
          <div className="lv-quiet lv-small">{connection.name}</div>
        </>
      ),
    },
    { key: 'kind', title: t('import.kind'), render: ({ kind }) => kindName(kind) },
    {
      key: 'state',
      title: t('import.state'),
      width: 190,
      render: (one) => <ImportProgress value={one} />,
    },
    count('read'),
    count('accepted'),
    count('unchanged'),
    linked('quarantined', 'open'),
    linked('waiting', 'waiting'),
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

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
