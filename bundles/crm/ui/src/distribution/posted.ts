import { useEffect, useState } from 'react';
import { Problem, useApi } from '@livery/console-sdk';

export interface Posted<T> {
  value: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
}

/** What a question comes to that is too long for an address; asked anew when it changes. Nothing without a question. */
export function usePosted<T>(path: string, question: unknown): Posted<T> {
  const api = useApi();
  const asked = question === undefined ? undefined : JSON.stringify(question);
  const [found, setFound] = useState<{ asked: string; value?: T; problem?: Problem }>();
  useEffect(() => {
    if (asked === undefined) return undefined;
    const over = new AbortController();
    api.post<T>(path, JSON.parse(asked), { signal: over.signal }).then(
      (value) => setFound({ asked, value }),
      (fault: unknown) => {
        if (!over.signal.aborted) setFound({ asked, problem: Problem.from(fault) });
      },
    );
    return () => over.abort();
  }, [api, path, asked]);
  return {
    // What was there before stays in sight until the next answer is there.
    value: found?.problem ? undefined : found?.value,
    problem: found?.problem,
    loading: asked !== undefined && found?.asked !== asked,
  };
}
