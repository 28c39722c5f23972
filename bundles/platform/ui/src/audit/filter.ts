import { useMemo } from 'react';
import { useRoute, useTimeZone, type Query } from '@livery/console-sdk';
import { endOf, isDay, startOf } from './days';

/** Which entries are looked for; the address says it, so that a link and the way back do too. */
export interface AuditFilter {
  action?: string | undefined;
  person?: string | undefined;
  subject?: string | undefined;
  /** Days in the store, both inclusive. */
  from?: string | undefined;
  until?: string | undefined;
}

export interface FilterInAddress {
  filter: AuditFilter;
  /** As the server takes it. */
  asked: Query;
  change: (changes: AuditFilter) => void;
  /** Whether anything narrows the list. */
  narrows: boolean;
  clear: () => void;
}

const NONE: Record<keyof AuditFilter, undefined> = {
  action: undefined,
  person: undefined,
  subject: undefined,
  from: undefined,
  until: undefined,
};

export function useAuditFilter(): FilterInAddress {
  const { query, setQuery } = useRoute();
  const timeZone = useTimeZone();
  return useMemo(() => {
    const day = (name: string) => (isDay(query.get(name)) ? query.get(name)! : undefined);
    const filter: AuditFilter = {
      action: query.get('action') ?? undefined,
      person: query.get('person') ?? undefined,
      subject: query.get('subject') ?? undefined,
      from: day('from'),
      until: day('until'),
    };
    return {
      filter,
      asked: {
        ...filter,
        from: filter.from && startOf(filter.from, timeZone),
        until: filter.until && endOf(filter.until, timeZone),
      },
      change: (changes) => setQuery({ ...changes }),
      narrows: Object.values(filter).some((value) => value !== undefined),
      clear: () => setQuery({ ...NONE }),
    };
  }, [query, setQuery, timeZone]);
}
