import { Select } from 'antd';
import {
  DataTable,
  Nothing,
  Page,
  ProblemNote,
  usePaged,
  usePolling,
  useResource,
  useRoute,
  useSession,
  type ListPage,
} from '@livery/console-sdk';
import { READ_CONNECTIONS, type Connection, type Import } from '../model';
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

interface ConnectionFilterProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

function ConnectionFilter({ value, onChange }: ConnectionFilterProps) {
  const { t } = useText();
  const known = useResource<ListPage<Connection>>('connections?limit=200');
  const page = known.value;
  if (known.problem) {
    return <ProblemNote problem={known.problem} onRetry={() => void known.reload()} />;
  }
  return (
    <Select
      className="lv-filter"
      aria-label={t('imports.filter')}
      placeholder={t('imports.allConnections')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={page ? value : undefined}
      onChange={onChange}
      options={page?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
    />
  );
}
