import { useMemo } from 'react';
import { usePaged, type Paged } from '@livery/console-sdk';

/** A list of days, each of which goes by its date. */
export function usePagedDays<T extends { day: string }>(path: string): Paged<T & { id: string }> {
  const paged = usePaged<T & { id: string }>(path);
  const items = useMemo(() => paged.items.map((one) => ({ ...one, id: one.day })), [paged.items]);
  return { ...paged, items };
}
