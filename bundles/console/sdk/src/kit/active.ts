import { useEffect, useRef, type RefObject } from 'react';

export interface KeptActive {
  /** Around the options, each of which has its value as `data-option`. */
  list: RefObject<HTMLDivElement | null>;
  onActive: (value: unknown) => void;
}

/**
 * The option that the arrow keys stand on stays the one when more options come: a Select goes back to the
 * first, and can be told of another only as the mouse does it.
 */
export function useKeptActive(count: number, open: boolean): KeptActive {
  const list = useRef<HTMLDivElement>(null);
  const active = useRef<unknown>(undefined);
  const had = useRef(0);
  useEffect(() => {
    const before = active.current;
    const grown = open && had.current > 0 && count > had.current;
    had.current = count;
    if (!grown) return undefined;
    const frame = requestAnimationFrame(() => {
      const option = list.current?.querySelector(`[data-option="${CSS.escape(String(before))}"]`);
      option?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    });
    return () => cancelAnimationFrame(frame);
  }, [count, open]);
  return { list, onActive: (value) => (active.current = value) };
}
