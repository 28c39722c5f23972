import { Clipped, useAudited, type AuditedWords } from '@livery/console-sdk';
import type { AuditEntry } from '../model';
import { useText } from '../text';
import { useGrantWords } from '../people/words';

/** What is said about most actions, whichever module records it. */
const COMMON = [
  'fields',
  'name',
  'count',
  'reason',
  'roles',
  'key',
  'kind',
  'code',
  'subject',
  'subscription',
  'before',
  'rows',
  'export',
  'region',
  'timeZone',
  'currency',
  'people',
  'permissions',
  'expires',
  'tenants',
] as const;
type Common = (typeof COMMON)[number];

/** What more is on record, each by its name. */
export function Details({ entry: { action, details } }: { entry: AuditEntry }) {
  const { t } = useText();
  const audited = useAudited();
  const grant = useGrantWords();
  const names = Object.keys(details).sort();
  const label = (name: string) =>
    COMMON.includes(name as Common) ? t(`detail.${name as Common}`) : audited.word(action, name);
  const value = (name: string) => {
    const words = wordsOf(details[name], audited, action);
    return (name === 'roles' ? words.map(grant) : words).join(t('punctuation.comma'));
  };
  return (
    <ul className="lv-reasons">
      {names.map((name) => (
        <li key={name}>
          <Clipped text={t('detail.of', { name: label(name), value: value(name) })} lines={3} />
        </li>
      ))}
    </ul>
  );
}

function wordsOf(value: unknown, audited: AuditedWords, action: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, audited, action));
  if (typeof value === 'string') return [audited.word(action, value)];
  return [JSON.stringify(value)];
}
