import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNote, Section, useApi, useNotify, useResource } from '@livery/console-sdk';
import type { Key, ListedKey, Person } from '../model';
import { useText } from '../text';
import { KeyDrawer } from './KeyDrawer';
import { KeyLine } from './KeyLine';
import { MadeKey } from './MadeKey';

/** The keys with which machines act as a person; each can be revoked. */
export function KeySection({ person }: { person: Person }) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Key>();
  const path = `people/${person.id}/keys`;
  const { value, problem, reload } = useResource<{ items: ListedKey[] }>(path);

  const revoke = async (key: ListedKey) => {
    await api.delete(`${path}/${key.id}`).catch(notify.failed);
    await reload();
  };
  const make = (
    <Button size="small" onClick={() => setMaking(true)}>
      {t('key.make')}
    </Button>
  );
  return (
    <Section title={t('key.all')} extra={make}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {value?.items.length === 0 && <p className="lv-quiet">{t('key.none')}</p>}
      {value?.items.map((key) => (
        <KeyLine key={key.id} listed={key} onRevoke={() => revoke(key)} />
      ))}
      {making && (
        <KeyDrawer
          person={person}
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMade(key);
            void reload();
          }}
        />
      )}
      {made && (
        <Modal
          open
          title={t('key.title', { name: person.displayName })}
          mask={{ closable: false }}
          closable={false}
          keyboard={false}
          footer={
            <Button type="primary" onClick={() => setMade(undefined)}>
              {t('key.done')}
            </Button>
          }
        >
          <MadeKey secret={made.apiKey} />
        </Modal>
      )}
    </Section>
  );
}
