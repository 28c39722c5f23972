import { useRef, type RefObject } from 'react';
import { useApi, type Edited, type VersionField } from '@livery/console-sdk';

interface Editing<T, V> {
  /** What is edited; nothing for something new. */
  value: T | undefined;
  open: boolean;
  /** Where it is read and changed. */
  path: string;
  fields: readonly VersionField[];
  /** As the form shows it, and masks of what it does not show. */
  valuesOf: (value: T) => Partial<V>;
}

interface Frozen<T, V> {
  /** What the form stands on, and its version what a change goes onto. */
  seen: RefObject<T | undefined>;
  edited: Edited<V> | undefined;
  /** Where the form stays open after a save: goes on from what was saved. */
  saved: (newest: T) => void;
}

/**
 * Holds what a form edits as it was when the form opened, however often it is read anew behind it; when somebody else was
 * faster, the form shows both versions.
 */
export function useEdited<T, V>({ value, open, path, fields, valuesOf }: Editing<T, V>) {
  const api = useApi();
  const seen = useRef(value);
  const wasOpen = useRef(false);
  if (!open || !wasOpen.current) seen.current = value;
  wasOpen.current = open;
  const edited: Edited<V> | undefined = value && {
    fields,
    was: () => (seen.current ? valuesOf(seen.current) : {}),
    newest: async (refused) => {
      const newest = (refused.current as T | undefined) ?? (await api.get<T>(path));
      return { values: valuesOf(newest), take: () => (seen.current = newest) };
    },
  };
  const saved = (newest: T) => {
    seen.current = newest;
  };
  return { seen, edited, saved } satisfies Frozen<T, V>;
}
