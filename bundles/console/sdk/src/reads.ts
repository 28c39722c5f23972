import { QueryClient } from '@tanstack/react-query';

/** What is read of the modules that are switched off begins with this. */
export const MODULES_OFF = 'modules-off';

const KEPT = 5 * 60_000;

/**
 * All that the pages have read. A key ends with the language: the server's own words come in it.
 * Whether to ask again is the call's own matter, and a failure tells what is wrong, where waiting for
 * the network would tell nothing.
 */
export const reads = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, gcTime: KEPT },
  },
});

export type ReadKey = readonly [kind: string, owner: string, path: string, language: string];

/** What was read in another language, to be shown until it is there in the present one. */
export function inAnotherLanguage<T>(key: ReadKey): T | undefined {
  const known = reads.getQueryCache().findAll({ queryKey: key.slice(0, -1) });
  const last = known
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0];
  return last?.state.data as T | undefined;
}

/** Forgets all that was read, as when another person signs in. */
export function forgetReads(): void {
  reads.clear();
}
