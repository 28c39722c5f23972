import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import {
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  useResource,
} from '@livery/console-sdk';
import type { ListedKey, Person } from '../model';
import { useText } from '../text';
import { KeyDialog } from './KeyDialog';

/** The keys with which machines act as a person; each can be revoked. */
export function KeySection({ person }: { person: Person }) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const [making, setMaking] = useState(false);
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
        <div className="lv-access" key={key.id}>
          <div>
            <div>{key.name}</div>
            <div className="lv-quiet lv-small">
              {key.expires === 'never'
                ? t('key.forEver')
                : t('key.until', { at: format.dateTime(key.expires) })}
              {' · '}
              {key.lastUsed
                ? t('key.lastUsed', { at: format.dateTime(key.lastUsed) })
                : t('key.unused')}
            </div>
          </div>
          <Popconfirm
            title={t('key.revokeAsk', { name: key.name })}
            okText={t('key.revoke')}
            okButtonProps={{ danger: true }}
            onConfirm={() => revoke(key)}
          >
            <Button size="small" danger>
              {t('key.revoke')}
            </Button>
          </Popconfirm>
        </div>
      ))}
      {making && (
        <KeyDialog
          person={person}
          onClose={() => {
            setMaking(false);
            void reload();
          }}
        />
      )}
    </Section>
  );
}
