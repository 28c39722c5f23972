import { useLayoutEffect, useRef, type RefObject } from 'react';
import { usePlace } from '@livery/console-sdk/host';

const LONGEST_WAIT = 1500;

/** Begins a page at its top, or where it had been left when the person comes back to it. */
export function useScroll(content: RefObject<HTMLElement | null>): void {
  const { visit, scroll } = usePlace();
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) content.current?.focus({ preventScroll: true });
    first.current = false;
    window.scrollTo(0, scroll);
    if (scroll === 0 || !content.current) return undefined;
    // What was read before comes back within moments, and with it the page's height.
    const grown = new ResizeObserver(() => window.scrollTo(0, scroll));
    grown.observe(content.current);
    const stop = () => grown.disconnect();
    const timer = setTimeout(stop, LONGEST_WAIT);
    // Whoever does something decides where the page stands: moved under the pointer, a click would miss.
    const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    moves.forEach((move) => window.addEventListener(move, stop, { once: true, passive: true }));
    return () => {
      stop();
      clearTimeout(timer);
      moves.forEach((move) => window.removeEventListener(move, stop));
    };
    // The place to go back to belongs to the visit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [visit, content]);
}
