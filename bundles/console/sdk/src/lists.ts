import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { queryOf, useApi, type Page, type Query } from './api';
import { useLanguage } from './language';
import type { Problem } from './problem';
import { inAnotherLanguage, reads, type ReadKey } from './reads';
import { useProblem } from './resource';
import { useOwner } from './session';

const LIMIT = 50;
const FIRST: string | null = null;

type Pages<T> = InfiniteData<Page<T>, string | null>;

/** A keyset list as far as it has been read. */
export interface Paged<T> {
  items: readonly T[];
  /** The first page is on its way and there is nothing to show yet. */
  loading: boolean;
  loadingMore: boolean;
  problem: Problem | undefined;
  hasMore: boolean;
  loadMore: () => void;
  /** Reads again what is shown, without hiding it meanwhile. */
  reload: () => Promise<void>;
  /** Shows a changed item at once. */
  replace: (item: T) => void;
}

export interface PagedOptions {
  /** Whether it is looked at; before that nothing is asked for, and after it only the first page is kept. */
  open?: boolean;
}

/**
 * Reads a list of the store, or of the group, page by page. What was read is shown again at once when the
 * person comes back to it, and refreshed behind their eyes.
 */
export function usePaged<T extends { id: string }>(
  path: string,
  query: Query = {},
  { open = true }: PagedOptions = {},
): Paged<T> {
  const api = useApi();
  const owner = useOwner();
  const language = useLanguage();
  const whole = path + queryOf(query);
  const key = useMemo<ReadKey>(() => ['list', owner, whole, language], [owner, whole, language]);
  const found = useInfiniteQuery(
    {
      queryKey: key,
      queryFn: ({ pageParam: after, signal }) =>
        api.get<Page<T>>(path, { query: { limit: LIMIT, ...query, after }, signal }),
      initialPageParam: FIRST,
      getNextPageParam: (page) => page.next,
      enabled: open,
      initialData: () => inAnotherLanguage<Pages<T>>(key),
      initialDataUpdatedAt: 0,
    },
    reads,
  );

  useEffect(() => {
    if (!open) reads.setQueryData<Pages<T>>(key, (pages) => pages && firstOf(pages));
  }, [open, key]);

  const { refetch, fetchNextPage, isFetchingNextPage } = found;
  const growing = useRef(isFetchingNextPage);
  growing.current = isFetchingNextPage;
  const loadMore = useCallback(() => {
    growing.current = true;
    void fetchNextPage();
  }, [fetchNextPage]);
  const reload = useCallback(async () => {
    // Whoever asked for more gets it first: a new reading would end the one that is under way.
    if (growing.current) await refetch({ cancelRefetch: false });
    await refetch();
  }, [refetch]);
  const replace = useCallback(
    (item: T) => reads.setQueryData<Pages<T>>(key, (pages) => pages && replaced(pages, item)),
    [key],
  );

  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  return {
    items,
    loading: found.isPending,
    loadingMore: isFetchingNextPage,
    problem: useProblem(found.error),
    hasMore: found.hasNextPage,
    loadMore,
    reload,
    replace,
  };
}

/** All pages that were read are read anew: of a list that is opened again that is the first. */
function firstOf<T>({ pages, pageParams }: Pages<T>): Pages<T> {
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}

function replaced<T extends { id: string }>(pages: Pages<T>, item: T): Pages<T> {
  const swap = (other: T) => (other.id === item.id ? item : other);
  const fresh = pages.pages.map((page) => ({ ...page, items: page.items.map(swap) }));
  return { ...pages, pages: fresh };
}
