import { Status, useFormat } from '@livery/console-sdk';
import { useText } from '../text';
import { BEST, STATE_TONES, type Feedback } from './model';

/** What it is, and of a rating how good. */
export function useFeedbackTitle() {
  const { t } = useText();
  return ({ kind, rating }: Feedback) =>
    rating === null
      ? t(`feedback.kind.${kind}`)
      : t('feedback.rated', { rating: String(rating), most: String(BEST) });
}

export function FeedbackStateWord({ said }: { said: Feedback }) {
  const { t } = useText();
  return <Status tone={STATE_TONES[said.state]} text={t(`feedback.state.${said.state}`)} />;
}

/** By which way, when, who took it, and about which dealing. */
export function useFeedbackFacts() {
  const { t } = useText();
  const format = useFormat();
  return ({ channel, at, by, dealing }: Feedback) =>
    [
      t(`interactions.channel.${channel}`),
      format.dateTime(at),
      by?.name,
      dealing && `${t(`timeline.kind.${dealing.kind}`)} ${format.date(dealing.at)}`,
    ]
      .filter(Boolean)
      .join(' · ');
}

/** What was said, and what was done about it. */
export function FeedbackText({ said }: { said: Feedback }) {
  const { t } = useText();
  const lines = [said.text, said.outcome && t('feedback.done', { outcome: said.outcome })];
  const text = lines.filter(Boolean).join('\n');
  return text ? <div className="lv-lines">{text}</div> : null;
}
