import type { Reason } from './model';

/** Sentences, one below the other. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return reasons.map(({ code, text }) => <p key={`${code}${text}`}>{text}</p>);
}
