import type { OwnTyped, OwnValues } from './model';

/** What was typed and differs from what is kept; what was emptied is null. */
export function ownChanges(
  kept: OwnValues | undefined,
  typed: OwnTyped | undefined,
): Record<string, string | number | null> {
  const changes: Record<string, string | number | null> = {};
  for (const [code, value] of Object.entries(typed ?? {})) {
    const is = clean(value);
    const was = clean(kept?.[code]);
    if (String(is ?? '') !== String(was ?? '')) changes[code] = is;
  }
  return changes;
}

function clean(value: string | number | null | undefined): string | number | null {
  if (typeof value !== 'string') return value ?? null;
  const text = value.trim();
  return text === '' ? null : text;
}
