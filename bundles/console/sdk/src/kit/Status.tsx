export type Tone = 'good' | 'busy' | 'waiting' | 'bad' | 'quiet';

/** A state in a word, with a dot in its colour. */
export function Status({ tone, text }: { tone: Tone; text: string }) {
  return (
    <span className="lv-status">
      <span className={`lv-dot lv-dot-${tone}`} aria-hidden />
      {text}
    </span>
  );
}
