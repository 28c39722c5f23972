import { useEffect, useRef, useState } from 'react';
import { useRoute, useSettled } from '@livery/console-sdk';

export interface Search {
  /** What stands in the box. */
  typed: string;
  setTyped: (typed: string) => void;
  /** What is looked for: the address says it, so that a link and the way back do too. */
  wanted: string;
}

/** A search box whose words stand in the address once typing rests. */
export function useSearch(): Search {
  const { query, setQuery } = useRoute();
  const wanted = query.get('q') ?? '';
  const [typed, setTyped] = useState(wanted);
  const settled = useSettled(typed.trim());
  const written = useRef(settled);

  useEffect(() => {
    written.current = settled;
    setQuery({ q: settled });
  }, [settled, setQuery]);
  // The address was changed by something else than this box: the box follows.
  useEffect(() => {
    if (wanted === written.current) return;
    written.current = wanted;
    setTyped(wanted);
  }, [wanted]);

  return { typed, setTyped, wanted };
}
