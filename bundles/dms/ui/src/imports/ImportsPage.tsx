import {
  DataTable,
  Nothing,
  Page,
  usePaged,
  usePolling,
  useRoute,
  useSession,
} from '@livery/console-sdk';
import { ConnectionFilter } from '../connections/ConnectionFilter';
import { READ_CONNECTIONS, type Import } from '../model';
import { useText } from '../text';
import { useImportColumns } from './columns';

const WHILE_RUNNING = 1500;
const OTHERWISE = 5000;

/** What came in, and what is coming in now. */
export function ImportsPage() {
  const { t } = useText();
  const { can } = useSession();
  const { query, setQuery } = useRoute();
  const connection = query.get('connection') ?? undefined;
  const paged = usePaged<Import>('imports', { connection });
  const columns = useImportColumns();
  const running = paged.items.some((one) => one.state === 'running');
  usePolling(paged.reload, running ? WHILE_RUNNING : OTHERWISE);

  return (
    <Page title={t('imports.title')} subtitle={t('imports.subtitle')}>
      {can(READ_CONNECTIONS) && (
        <div className="lv-toolbar">
          <ConnectionFilter value={connection} onChange={(id) => setQuery({ connection: id })} />
        </div>
      )}
      <DataTable
        label={t('imports.title')}
        columns={columns}
        paged={paged}
        empty={
          connection ? (
            <Nothing title={t('imports.noneOfConnection')} />
          ) : (
            <Nothing title={t('imports.none')} hint={t('imports.noneHint')} />
          )
        }
      />
    </Page>
  );
}
