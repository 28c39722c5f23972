import { useEffect } from 'react';
import { useNotify, useResource, useRoute } from '@livery/console-sdk';
import type { Lead } from '../work';

/** Opens the lead that the address names, as a task about it does. */
export function AskedLead({ onOpen }: { onOpen: (lead: Lead) => void }) {
  const { query, setQuery } = useRoute();
  const notify = useNotify();
  const asked = query.get('lead') ?? undefined;
  const { value, problem } = useResource<Lead>(asked && `leads/${encodeURIComponent(asked)}`);
  useEffect(() => {
    if (!asked || (!value && !problem)) return;
    setQuery({ lead: undefined });
    if (value) onOpen(value);
    else notify.failed(problem);
    // Once for each lead that is asked for: the address is cleared at once.
  }, [asked, value, problem, notify, setQuery, onOpen]);
  return null;
}
