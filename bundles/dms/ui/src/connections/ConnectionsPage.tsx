import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  ProblemNote,
  useNotify,
  usePaged,
  usePolling,
  useResource,
  useSession,
  type ListPage,
} from '@livery/console-sdk';
import { MANAGE_CONNECTIONS, type Adapter, type Connection } from '../model';
import { useText } from '../text';
import { useConnectionColumns } from './columns';
import { ConnectionDrawer } from './ConnectionDrawer';
import { TestDialog } from './test/TestDialog';

const POLL = 3000;

type Opened = { what: 'new' } | { what: 'edit' | 'test'; connection: Connection };

/** Where the store's data comes from. */
export function ConnectionsPage() {
  const { t } = useText();
  const { can } = useSession();
  const notify = useNotify();
  const [opened, setOpened] = useState<Opened>();
  const paged = usePaged<Connection>('connections');
  // Whether a folder can be read shows only after the connection was saved.
  usePolling(paged.reload, POLL);
  const known = useResource<ListPage<Adapter>>('adapters');
  const adapters = known.value?.items ?? [];
  const columns = useConnectionColumns(adapters, {
    onEdit: (connection) => setOpened({ what: 'edit', connection }),
    onTest: (connection) => setOpened({ what: 'test', connection }),
    onChanged: paged.replace,
    onRemoved: () => void paged.reload(),
  });
  const close = () => setOpened(undefined);
  const add = can(MANAGE_CONNECTIONS) && (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      disabled={adapters.length === 0}
      onClick={() => setOpened({ what: 'new' })}
    >
      {t('connections.add')}
    </Button>
  );
  return (
    <Page title={t('connections.title')} subtitle={t('connections.subtitle')} actions={add}>
      {known.problem && <ProblemNote problem={known.problem} onRetry={() => void known.reload()} />}
      <DataTable
        label={t('connections.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('connections.none')} hint={t('connections.noneHint')} />}
      />
      <ConnectionDrawer
        open={opened?.what === 'new' || opened?.what === 'edit'}
        connection={opened?.what === 'edit' ? opened.connection : undefined}
        adapters={adapters}
        onClose={close}
        onSaved={(connection) => {
          notify.done(t('connections.saved', { name: connection.name }));
          void paged.reload();
        }}
      />
      {opened?.what === 'test' && (
        <TestDialog connection={opened.connection} adapters={adapters} onClose={close} />
      )}
    </Page>
  );
}
