import { useEffect, useState } from 'react';
import type { AuditEntry } from '../model';

type By = NonNullable<AuditEntry['person']>;

/** The people of the entries that were shown so far, in the order of their names. */
export function usePeopleSeen(entries: readonly AuditEntry[], chosen: string | undefined): By[] {
  // A filter by one must not take the others out of the choice.
  const [seen, setSeen] = useState<readonly By[]>([]);
  useEffect(() => setSeen((known) => withPeopleOf(known, entries)), [entries]);
  const unknown = chosen !== undefined && seen.every(({ id }) => id !== chosen);
  const all = unknown ? [...seen, { id: chosen, name: chosen }] : [...seen];
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

function withPeopleOf(known: readonly By[], entries: readonly AuditEntry[]): readonly By[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const { person } of entries) if (person) byId.set(person.id, person);
  return byId.size === known.length ? known : [...byId.values()];
}
