import { Clipped, useSession, useFormat, NOTHING, type Column } from '@livery/console-sdk';
import { useKindName } from '../kinds';
import { MANAGE_CONNECTIONS, type Adapter, type Connection } from '../model';
import { useText } from '../text';
import { ConnectionActions, type ConnectionActionsProps } from './ConnectionActions';
import { ConnectionStatus } from './ConnectionStatus';

type Actions = Omit<ConnectionActionsProps, 'connection'>;

export function useConnectionColumns(adapters: Adapter[], actions: Actions): Column<Connection>[] {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const kindName = useKindName();
  const columns: Column<Connection>[] = [
    {
      key: 'name',
      title: t('connection.name'),
      heading: true,
      render: ({ name }) => <strong>{name}</strong>,
    },
    {
      key: 'adapter',
      title: t('connection.adapter'),
      render: ({ adapter, adapterVersion, runsVersion }) => (
        <>
          {adapters.find((one) => one.id === adapter)?.name ?? adapter}
          {runsVersion && (
            <div className="lv-quiet lv-small">
              {t(adapterVersion === runsVersion ? 'connection.pinned' : 'connection.runs', {
                version: runsVersion,
              })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      title: t('connection.kind'),
      render: ({ settings }) => kindName(settings['kind']) || NOTHING,
    },
    {
      key: 'folder',
      title: t('connection.folder'),
      render: ({ settings }) => (
        <code className="lv-code">
          <Clipped text={String(settings['folder'] ?? NOTHING)} lines={2} />
        </code>
      ),
    },
    {
      key: 'state',
      title: t('connection.state'),
      render: (connection) => <ConnectionStatus connection={connection} />,
    },
    {
      key: 'lastImportAt',
      title: t('connection.lastImportAt'),
      render: ({ lastImportAt }) => (
        <span className="lv-nowrap">{format.dateTime(lastImportAt)}</span>
      ),
    },
  ];
  if (can(MANAGE_CONNECTIONS)) {
    columns.push({
      key: 'actions',
      title: t('connection.actions'),
      actions: true,
      align: 'end',
      render: (connection) => <ConnectionActions connection={connection} {...actions} />,
    });
  }
  return columns;
}
