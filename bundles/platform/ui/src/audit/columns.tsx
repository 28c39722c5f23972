import { Button, Tooltip } from 'antd';
import { NOTHING, useAudited, useFormat, type Column } from '@livery/console-sdk';
import type { AuditEntry } from '../model';
import { useText } from '../text';
import { Details } from './Details';
import type { AuditFilter } from './filter';
import { Subject } from './Subject';

export function useAuditColumns(onFilter: (filter: AuditFilter) => void): Column<AuditEntry>[] {
  const { t } = useText();
  const format = useFormat();
  const audited = useAudited();
  return [
    {
      key: 'at',
      title: t('audit.at'),
      render: ({ at, cause }) => (
        <Tooltip title={`${at} · ${cause}`}>
          <time className="lv-nowrap lv-numbers" dateTime={at} tabIndex={0}>
            {format.dateTime(at)}
          </time>
        </Tooltip>
      ),
    },
    {
      key: 'person',
      title: t('audit.person'),
      render: ({ person, cause }) =>
        person ? (
          <Button
            className="lv-inline"
            type="link"
            title={t('audit.onlyPerson')}
            onClick={() => onFilter({ person: person.id })}
          >
            {person.name || person.id}
          </Button>
        ) : (
          <>
            <div>{t('audit.platform')}</div>
            <div className="lv-quiet lv-small">{cause}</div>
          </>
        ),
    },
    {
      key: 'action',
      title: t('audit.action'),
      heading: true,
      render: ({ action }) => (
        <Tooltip title={action}>
          <span tabIndex={0}>{audited.action(action)}</span>
        </Tooltip>
      ),
    },
    {
      key: 'subject',
      title: t('audit.subject'),
      render: (entry) => <Subject entry={entry} onOnly={(subject) => onFilter({ subject })} />,
    },
    {
      key: 'details',
      title: t('audit.details'),
      render: (entry) =>
        Object.keys(entry.details).length === 0 ? NOTHING : <Details entry={entry} />,
    },
  ];
}
