import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  DataTable,
  Nothing,
  Page,
  StoreLink,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  type Column,
} from '@livery/console-sdk';
import { useText } from '../text';
import type { GroupPerson, Separation, Side } from './model';

const LISTS = ['persons', 'separations'] as const;
type List = (typeof LISTS)[number];

/** Who is a customer of several stores, as hashes tell, and whom somebody said are different. */
export function PersonsPage() {
  const { t } = useText();
  const [list, setList] = useState<List>('persons');
  return (
    <Page title={t('persons.title')} subtitle={t('persons.subtitle')}>
      <div>
        <Segmented<List>
          aria-label={t('persons.which')}
          value={list}
          options={LISTS.map((one) => ({ value: one, label: t(`persons.list.${one}`) }))}
          onChange={setList}
        />
      </div>
      {list === 'persons' ? <Persons /> : <Separations />}
    </Page>
  );
}

function Persons() {
  const { t } = useText();
  const format = useFormat();
  const api = useApi();
  const notify = useNotify();
  const { modal } = App.useApp();
  const paged = usePaged<GroupPerson>('persons');
  const separate = (person: GroupPerson, customer: string) =>
    void modal.confirm({
      title: t('persons.separateTitle'),
      content: t('persons.separateHint'),
      okText: t('persons.separate'),
      onOk: async () => {
        try {
          await api.delete(`persons/${person.id}/customers/${customer}`);
          notify.done(t('persons.separated'));
          await paged.reload();
        } catch (fault) {
          notify.failed(fault);
        }
      },
    });
  const columns: Column<GroupPerson>[] = [
    {
      key: 'customers',
      title: t('persons.customers'),
      heading: true,
      render: (person) => (
        <ul className="lv-rows">
          {person.customers.map(({ id, store, reason, linkedAt }) => (
            <li key={id}>
              <span className="lv-two">
                <StoreLink store={store.id} to={`/customers/${id}`}>
                  {store.name}
                </StoreLink>
                <span className="lv-quiet">
                  {[t(`persons.reason.${reason}`), format.date(linkedAt)].join(' · ')}
                </span>
              </span>
              <Button
                size="small"
                aria-label={t('persons.separateFrom', { store: store.name })}
                onClick={() => separate(person, id)}
              >
                {t('persons.separate')}
              </Button>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'since',
      title: t('persons.since'),
      render: ({ since }) => <span className="lv-nowrap">{format.date(since)}</span>,
    },
  ];
  return (
    <DataTable
      label={t('persons.title')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('persons.none')} hint={t('persons.noneHint')} />}
    />
  );
}

function Separations() {
  const { t } = useText();
  const format = useFormat();
  const api = useApi();
  const notify = useNotify();
  const paged = usePaged<Separation>('separations');
  const joinAgain = async (two: Separation) => {
    try {
      await api.delete(`separations/${two.id}`);
      notify.done(t('persons.joined'));
      await paged.reload();
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const side = ({ customer, store }: Side) => (
    <StoreLink store={store.id} to={`/customers/${customer}`}>
      {store.name}
    </StoreLink>
  );
  const columns: Column<Separation>[] = [
    { key: 'one', title: t('persons.one'), heading: true, render: ({ one }) => side(one) },
    { key: 'other', title: t('persons.other'), render: ({ other }) => side(other) },
    {
      key: 'at',
      title: t('persons.separatedAt'),
      render: ({ at }) => <span className="lv-nowrap">{format.date(at)}</span>,
    },
    {
      key: 'actions',
      title: '',
      actions: true,
      align: 'end',
      render: (two) => (
        <Button size="small" onClick={() => void joinAgain(two)}>
          {t('persons.joinAgain')}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label={t('persons.list.separations')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('persons.noSeparations')} />}
    />
  );
}
