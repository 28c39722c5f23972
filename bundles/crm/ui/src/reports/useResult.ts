import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem, useApi } from '@livery/console-sdk';
import type { Definition, Result } from './model';
import type { Turns } from './turns';

export interface Asked {
  result?: Result;
  problem?: Problem;
  busy: boolean;
  again: () => void;
}

interface Waits {
  /** Nothing is asked before. */
  open?: boolean;
  /** Asks when its turn comes. */
  turns?: Turns;
}

/** What a definition comes to; what was asked before stays until the answer is there, and an older answer never wins. */
export function useResult(definition: Definition, { open = true, turns }: Waits = {}): Asked {
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
      const post = () => api.post<Result>('reports/run', { definition: JSON.parse(text) });
      const wanted = () => mine === turn.current;
      const found = turns ? await turns.take(wanted, post) : await post();
      if (!found || !wanted()) return;
      setResult(found);
      setProblem(undefined);
    } catch (fault) {
      if (mine !== turn.current) return;
      setProblem(Problem.from(fault));
    }
    setBusy(false);
  }, [api, text, turns]);
  useEffect(() => {
    if (open) void ask();
    return () => {
      turn.current += 1;
    };
  }, [ask, open]);
  return { result, problem, busy, again: () => void ask() };
}
