import type { ParkedFact } from '../model';

/**
 * The facts that can be decided: of each subject of a subscription the earliest. One that waits is it when the one
 * before it was decided while nobody took facts in.
 *
 * @param facts the earliest first, as far as they were read
 */
export function decidable(facts: readonly ParkedFact[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { id, subscription, subject } of facts) {
    const lane = JSON.stringify([subscription, subject]);
    if (!first.has(lane)) first.set(lane, id);
  }
  return new Set(first.values());
}
