import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useNavigate,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { CriterionField } from '../criteria/CriterionField';
import { CustomerDrawer } from '../customer/CustomerDrawer';
import { WRITE, type CustomerSummary } from '../model';
import { ownCodes, ownColumns } from '../own/columns';
import { useOwnFields } from '../own/model';
import { useText } from '../text';
import { ColumnChoice } from '../views/ColumnChoice';
import { BULK } from '../views/bulk';
import { BulkBar } from '../views/BulkBar';
import { ExportButton } from '../views/ExportButton';
import { ViewBar } from '../views/ViewBar';
import { chosenColumns, useViews, writtenColumns } from '../views/views';
import { CustomerFilters, FILTERS } from './CustomerFilters';
import { useCustomerColumns } from './columns';
import { useSearch } from './search';

/** The customers of the store as somebody likes to see them, with one box that finds them. */
export function CustomersPage() {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  const { typed, setTyped, wanted } = useSearch();
  const [creating, setCreating] = useState(false);
  const [ids, setIds] = useState<string[]>([]);
  const viewed = useViews('customers', FILTERS);
  const filtered = viewed.fulfilling || FILTERS.some((name) => viewed.value(name) !== undefined);
  const { sort: _, ...shown } = viewed.query;
  const asked = { q: wanted === '' ? undefined : wanted, ...shown };
  const fields = useOwnFields('customer');
  const own = useMemo(() => ownColumns<CustomerSummary>(fields), [fields]);
  const columns = useCustomerColumns(own);
  // Those of the store's own fields are shown when somebody wants them.
  const usual = columns.filter(({ key }) => !key.startsWith('own.')).map(({ key }) => key);
  const keys = viewed.columns.length > 0 ? viewed.columns : usual;
  const seen = chosenColumns(columns, keys);
  const paged = usePaged<CustomerSummary>(
    'customers',
    { q: wanted, ...viewed.query, own: ownCodes(seen) },
    { open: viewed.ready },
  );

  const add = can(WRITE) && (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {t('customers.add')}
    </Button>
  );
  return (
    <Page title={t('customers.title')} actions={add}>
      <div className="lv-toolbar">
        <Input
          className="lv-search"
          aria-label={t('customers.search')}
          placeholder={t('customers.search')}
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <CustomerFilters viewed={viewed} found={wanted !== ''} />
        <span className="lv-grow" />
        <ViewBar
          list="customers"
          viewed={viewed}
          filters={FILTERS}
          criterion={CriterionField}
          onChanged={() => void paged.reload()}
        />
        <ColumnChoice columns={columns} chosen={keys} onChange={viewed.setColumns} />
        <BulkBar
          list="customers"
          ids={ids}
          all={asked}
          onDone={() => {
            setIds([]);
            void paged.reload();
          }}
        />
        <ExportButton
          selection={ids.length > 0 ? { ids } : asked}
          columns={writtenColumns(columns, viewed.columns)}
          sort={viewed.value('sort')}
        />
      </div>
      <DataTable
        label={t('customers.title')}
        columns={seen}
        paged={paged}
        ticked={
          can(BULK)
            ? { ids, onChange: setIds, labelOf: ({ name }) => t('bulk.tick', { name }) }
            : undefined
        }
        pageOf={(customer) => `/customers/${customer.id}`}
        empty={
          wanted === '' && filtered ? (
            <Nothing title={t('customers.noneFiltered')} hint={t('customers.noneFilteredHint')} />
          ) : wanted === '' ? (
            <Nothing title={t('customers.none')} hint={t('customers.noneHint')} />
          ) : (
            <Nothing
              title={t('customers.notFound', { q: wanted })}
              hint={t('customers.notFoundHint')}
              action={<Button onClick={() => setTyped('')}>{t('customers.showAll')}</Button>}
            />
          )
        }
      />
      <CustomerDrawer
        open={creating}
        onClose={() => setCreating(false)}
        onSaved={(customer) => {
          notify.done(t('customers.added', { name: customer.name }));
          navigate(`/customers/${customer.id}`);
        }}
      />
    </Page>
  );
}
