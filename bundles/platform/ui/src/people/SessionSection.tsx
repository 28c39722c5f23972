import { Button } from 'antd';
import {
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  useResource,
} from '@livery/console-sdk';
import type { OpenSession, Person } from '../model';
import { useText } from '../text';

/** Where a person is signed in; each can be ended. */
export function SessionSection({ person }: { person: Person }) {
  const { t } = useText();
  const api = useApi();
  const format = useFormat();
  const notify = useNotify();
  const path = `people/${person.id}/sessions`;
  const { value, problem, reload } = useResource<{ items: OpenSession[] }>(path);
  const sessions = value?.items ?? [];

  const end = async (ended: string) => {
    await api.delete(ended).catch(notify.failed);
    await reload();
  };
  const all = sessions.length > 1 && (
    <Button size="small" danger onClick={() => void end(path)}>
      {t('session.endAll')}
    </Button>
  );
  return (
    <Section title={t('session.title')} extra={all}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {value && sessions.length === 0 && <p className="lv-quiet">{t('session.none')}</p>}
      {sessions.map((session) => (
        <div className="lv-access" key={session.id}>
          <div>
            <div>{session.userAgent || t('session.unknown')}</div>
            <div className="lv-quiet lv-small">
              {t('session.seen', {
                address: session.address,
                at: format.dateTime(session.lastSeen),
              })}
            </div>
          </div>
          <Button size="small" onClick={() => void end(`${path}/${session.id}`)}>
            {t('session.end')}
          </Button>
        </div>
      ))}
    </Section>
  );
}
