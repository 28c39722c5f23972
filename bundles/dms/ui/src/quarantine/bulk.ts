import type { Dealt, Outcome } from '../model';

/** What has become of records so far, over all calls. */
export type Progress = Record<Outcome, number>;

export const OUTCOMES = ['taken', 'waiting', 'dismissed', 'refused', 'failed'] as const;

export const NOTHING_YET: Progress = { taken: 0, waiting: 0, refused: 0, failed: 0, dismissed: 0 };

export function plus(progress: Progress, dealt: Dealt): Progress {
  const sums = OUTCOMES.map((one) => [one, progress[one] + dealt[one]] as const);
  return Object.fromEntries(sums) as Progress;
}

export function doneOf(progress: Progress): number {
  return OUTCOMES.reduce((sum, one) => sum + progress[one], 0);
}

/** Calls until nothing is left, or it is to stop; tells after each call how far it is. */
export async function dealWithAll(
  call: (after: string | undefined) => Promise<Dealt>,
  tell: (progress: Progress) => void,
  goesOn: () => boolean,
): Promise<Progress> {
  let progress = NOTHING_YET;
  let after: string | undefined;
  do {
    const dealt = await call(after);
    progress = plus(progress, dealt);
    tell(progress);
    after = dealt.next ?? undefined;
  } while (after !== undefined && goesOn());
  return progress;
}
