import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from './api';
import { isAborted, Problem } from './problem';

export interface Resource<T> {
  value: T | undefined;
  loading: boolean;
  problem: Problem | undefined;
  reload: () => Promise<void>;
  /** Takes over a newer value, as a change returns it. */
  set: (value: T) => void;
}

interface Reading<T> {
  path: string;
  value: T | undefined;
  loading: boolean;
  problem: Problem | undefined;
}

/** Reads one thing of the present store. */
export function useResource<T>(path: string): Resource<T> {
  const api = useApi();
  const [state, setState] = useState<Reading<T>>(() => begun(path));
  const shown = state.path === path ? state : begun<T>(path);
  const wanted = useRef(path);
  wanted.current = path;

  const read = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const value = await api.get<T>(path, { signal });
        if (wanted.current === path) setState({ path, value, loading: false, problem: undefined });
      } catch (fault) {
        if (isAborted(fault) || wanted.current !== path) return;
        const problem = Problem.from(fault);
        setState((now) => ({
          ...(now.path === path ? now : begun<T>(path)),
          loading: false,
          problem,
        }));
      }
    },
    [api, path],
  );

  useEffect(() => {
    const abort = new AbortController();
    void read(abort.signal);
    return () => abort.abort();
  }, [read]);

  const reload = useCallback(() => {
    setState((now) => ({ ...now, loading: now.value === undefined, problem: undefined }));
    return read();
  }, [read]);

  const set = useCallback(
    (value: T) => setState({ path, value, loading: false, problem: undefined }),
    [path],
  );

  return { value: shown.value, loading: shown.loading, problem: shown.problem, reload, set };
}

function begun<T>(path: string): Reading<T> {
  return { path, value: undefined, loading: true, problem: undefined };
}
