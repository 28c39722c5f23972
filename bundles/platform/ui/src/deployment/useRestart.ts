import { useEffect, useRef, useState } from 'react';
import { useApi } from '@livery/console-sdk';
import type { Restart } from './model';

const EVERY = 2_000;

/** Waits until a node has restarted for a change, and tells once what has become of it. */
export function useRestart(onEnd: (restart: Restart) => void) {
  const api = useApi();
  const [awaited, setAwaited] = useState(false);
  const told = useRef(onEnd);
  told.current = onEnd;

  useEffect(() => {
    if (!awaited) return undefined;
    const stop = new AbortController();
    const timer = setInterval(() => {
      api
        .get<{ last: Restart | null }>('modules/restart', { signal: stop.signal })
        .then(({ last }) => {
          if (stop.signal.aborted || !last || last.state === 'trying') return;
          setAwaited(false);
          told.current(last);
        })
        // Nobody answers while the node starts; it is asked again.
        .catch(() => undefined);
    }, EVERY);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [api, awaited]);

  return { awaited, await: () => setAwaited(true) };
}
