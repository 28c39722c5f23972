import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useApi } from './api';
import { useLanguage } from './language';
import { Problem } from './problem';
import { inAnotherLanguage, reads, type ReadKey } from './reads';
import { useOwner } from './session';

export interface Resource<T> {
  value: T | undefined;
  loading: boolean;
  problem: Problem | undefined;
  reload: () => Promise<void>;
  /** Takes over a newer value, as a change returns it. */
  set: (value: T) => void;
}

/** Reads one thing of the store, or of the group; nothing without a path. */
export function useResource<T>(path: string | undefined): Resource<T> {
  const api = useApi();
  const owner = useOwner();
  const language = useLanguage();
  const key = useMemo<ReadKey>(
    () => ['thing', owner, path ?? '', language],
    [owner, path, language],
  );
  const found = useQuery(
    {
      queryKey: key,
      queryFn: ({ signal }) => api.get<T>(path ?? '', { signal }),
      enabled: path !== undefined,
      initialData: () => inAnotherLanguage<T>(key),
      initialDataUpdatedAt: 0,
    },
    reads,
  );

  const { refetch } = found;
  const reload = useCallback(async () => void (await refetch()), [refetch]);
  const set = useCallback(
    (value: T) => {
      // What is on its way may be older.
      void reads.cancelQueries({ queryKey: key });
      reads.setQueryData<T>(key, value);
    },
    [key],
  );

  const problem = useProblem(found.error);
  // What is here no longer must not look as if it were.
  const gone = problem?.status === 404 || problem?.status === 403;
  const value = gone ? undefined : found.data;
  return { value, loading: found.isPending, problem, reload, set };
}

/** What a read failed with. */
export function useProblem(fault: unknown): Problem | undefined {
  return useMemo(() => (fault ? Problem.from(fault) : undefined), [fault]);
}
