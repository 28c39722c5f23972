import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { DataTable, Nothing, Page, useNotify, usePaged } from '@livery/console-sdk';
import type { Person } from '../model';
import { useText } from '../text';
import { AccessDrawer } from './AccessDrawer';
import { usePeopleColumns } from './columns';
import { EditPersonDrawer } from './EditPersonDrawer';
import { PersonDrawer } from './PersonDrawer';

/** Who may sign in, and what they may do where. */
export function PeoplePage() {
  const { t } = useText();
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Person>();
  const [accessOf, setAccessOf] = useState<Person>();
  const paged = usePaged<Person>('people');
  const columns = usePeopleColumns({ onEdit: setEditing, onAccess: setAccessOf });
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  );
  return (
    <Page title={t('people.title')} subtitle={t('people.subtitle')} actions={add}>
      <DataTable
        label={t('people.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('people.none')} hint={t('people.noneHint')} />}
      />
      <PersonDrawer
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={({ displayName }) => {
          notify.done(t('people.added', { name: displayName }));
          void paged.reload();
        }}
      />
      {editing && (
        <EditPersonDrawer
          person={editing}
          onClose={() => setEditing(undefined)}
          onSaved={(person) => {
            notify.done(t('person.saved', { name: person.displayName }));
            paged.replace(person);
          }}
        />
      )}
      {accessOf && <AccessDrawer person={accessOf} onClose={() => setAccessOf(undefined)} />}
    </Page>
  );
}
