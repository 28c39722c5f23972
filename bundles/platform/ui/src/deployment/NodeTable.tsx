import {
  DataTable,
  Nothing,
  Status,
  useFormat,
  type Column,
  type Resource,
} from '@livery/console-sdk';
import { NodeName } from '../nodes/NodeName';
import { useText } from '../text';
import { useOnePage } from './list';
import type { ModuleNode } from './model';

const byName = ({ name }: ModuleNode) => name;

/** Which set each node runs. */
export function NodeTable({ nodes }: { nodes: Resource<{ items: ModuleNode[] }> }) {
  const { t } = useText();
  const format = useFormat();
  const paged = useOnePage(nodes, byName);
  const columns: Column<ModuleNode & { id: string }>[] = [
    {
      key: 'name',
      title: t('nodes.name'),
      heading: true,
      render: ({ name, self }) => <NodeName name={name} self={self} />,
    },
    { key: 'set', title: t('deployment.set'), render: ({ set }) => (set > 0 ? set : '') },
    {
      key: 'since',
      title: t('deployment.since'),
      render: ({ since }) =>
        since && <span className="lv-nowrap lv-numbers">{format.dateTime(since)}</span>,
    },
    {
      key: 'state',
      title: t('deployment.state'),
      render: ({ present, troubled }) => (
        <>
          <Status
            tone={present ? 'good' : 'busy'}
            text={t(present ? 'deployment.atPresent' : 'deployment.follows')}
          />
          {troubled.length > 0 && (
            <div className="lv-words lv-quiet lv-small">
              {t('deployment.troubled', { modules: troubled.join(', ') })}
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('deployment.nodes')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('nodes.none')} />}
    />
  );
}
