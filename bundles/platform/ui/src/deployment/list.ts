import { useMemo } from 'react';
import type { Paged, Resource } from '@livery/console-sdk';

/** What comes at once, as a list of one page. */
export function useOnePage<T extends object>(
  { value, loading, problem, reload }: Resource<{ items: T[] }>,
  id: (item: T) => string,
): Paged<T & { id: string }> {
  const items = useMemo(
    () => (value?.items ?? []).map((item) => ({ ...item, id: id(item) })),
    [value, id],
  );
  return {
    items,
    loading,
    loadingMore: false,
    problem,
    hasMore: false,
    loadMore: () => undefined,
    reload,
    replace: () => void reload(),
  };
}
