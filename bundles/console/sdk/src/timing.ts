import { useEffect, useRef, useState } from 'react';

/** The value as it was when it last stood still for some time. */
export function useSettled<T>(value: T, milliseconds = 300): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** Calls again and again while the page is looked at; the next call waits for the one before. */
export function usePolling(call: () => Promise<void>, milliseconds: number): void {
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => {
    let timer: number | undefined;
    let over = false;
    const next = () => {
      if (!over && !document.hidden) timer = window.setTimeout(run, milliseconds);
    };
    let running = false;
    const run = () => {
      if (running) return;
      running = true;
      void latest.current().finally(() => {
        running = false;
        next();
      });
    };
    const shown = () => {
      clearTimeout(timer);
      if (!document.hidden) run();
    };
    document.addEventListener('visibilitychange', shown);
    next();
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [milliseconds]);
}
