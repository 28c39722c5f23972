import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem, useApi } from '@livery/console-sdk';
import type { Definition, Result } from './model';

export interface Asked {
  result?: Result;
  problem?: Problem;
  busy: boolean;
  again: () => void;
}

/** What a definition comes to; what was asked before stays until the answer is there, and an older answer never wins. */
export function useResult(definition: Definition): Asked {
  const api = useApi();
  const [result, setResult] = useState<Result>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(true);
  const turn = useRef(0);
  const text = JSON.stringify(definition);
  const ask = useCallback(async () => {
    const mine = ++turn.current;
    setBusy(true);
    try {
      const found = await api.post<Result>('reports/run', { definition: JSON.parse(text) });
      if (mine !== turn.current) return;
      setResult(found);
      setProblem(undefined);
    } catch (fault) {
      if (mine !== turn.current) return;
      setProblem(Problem.from(fault));
    }
    setBusy(false);
  }, [api, text]);
  useEffect(() => {
    void ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);
  return { result, problem, busy, again: () => void ask() };
}
