import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  useNavigate,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { CustomerDrawer } from '../customer/CustomerDrawer';
import { WRITE, type CustomerSummary } from '../model';
import { useText } from '../text';
import { CustomerFilters, useFilters } from './CustomerFilters';
import { useCustomerColumns } from './columns';
import { useSearch } from './search';

/** All customers of the store, newest first, with one box that finds them. */
export function CustomersPage() {
  const { t } = useText();
  const { can } = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  const { typed, setTyped, wanted } = useSearch();
  const [creating, setCreating] = useState(false);
  const filters = useFilters();
  const filtered = filters.adviser !== undefined || filters.tag !== undefined;
  const paged = usePaged<CustomerSummary>('customers', { q: wanted, ...filters });
  const columns = useCustomerColumns();

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
        <CustomerFilters />
      </div>
      <DataTable
        label={t('customers.title')}
        columns={columns}
        paged={paged}
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
