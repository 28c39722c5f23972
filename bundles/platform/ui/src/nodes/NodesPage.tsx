import {
  DataTable,
  Nothing,
  Page,
  Status,
  useFormat,
  usePaged,
  usePolling,
  type Column,
} from '@livery/console-sdk';
import type { Node } from '../model';
import { useText } from '../text';
import { NodeName } from './NodeName';

const EVERY = 5_000;

/** The nodes that serve this installation. */
export function NodesPage() {
  const { t } = useText();
  const format = useFormat();
  const paged = usePaged<Node>('nodes');
  usePolling(paged.reload, EVERY);
  const time = (at: string) => <span className="lv-nowrap lv-numbers">{format.dateTime(at)}</span>;
  const columns: Column<Node>[] = [
    {
      key: 'name',
      title: t('nodes.name'),
      heading: true,
      render: ({ name, self }) => <NodeName name={name} self={self} />,
    },
    {
      key: 'state',
      title: t('nodes.state'),
      render: ({ alive }) => (
        <Status
          tone={alive ? 'good' : 'quiet'}
          text={t(alive ? 'nodes.state.alive' : 'nodes.state.gone')}
        />
      ),
    },
    { key: 'version', title: t('nodes.version'), render: ({ version }) => version },
    { key: 'started', title: t('nodes.started'), render: ({ startedAt }) => time(startedAt) },
    { key: 'seen', title: t('nodes.seen'), render: ({ seenAt }) => time(seenAt) },
  ];
  return (
    <Page title={t('nodes.title')} subtitle={t('nodes.subtitle')}>
      <DataTable
        label={t('nodes.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('nodes.none')} />}
      />
    </Page>
  );
}
