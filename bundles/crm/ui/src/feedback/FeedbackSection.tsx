import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Nothing, ProblemNote, Section, usePaged, useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { FeedbackDrawer } from './FeedbackDrawer';
import {
  FeedbackStateWord,
  FeedbackText,
  useFeedbackFacts,
  useFeedbackTitle,
} from './FeedbackWords';
import { SettleDrawer } from './SettleDrawer';
import { WRITE_FEEDBACK, type Feedback } from './model';

interface FeedbackSectionProps {
  customerId: string;
  onSaid: () => void;
}

/** What the customer said of the store, the newest first. */
export function FeedbackSection({ customerId, onSaid }: FeedbackSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const titleOf = useFeedbackTitle();
  const factsOf = useFeedbackFacts();
  const [adding, setAdding] = useState(false);
  const [settling, setSettling] = useState<Feedback>();
  const paged = usePaged<Feedback>(`customers/${customerId}/feedback`, { limit: 5 });
  const { items, loading, problem, hasMore, loadMore, loadingMore, reload } = paged;
  const saved = () => {
    void reload();
    onSaid();
  };
  const add = can(WRITE_FEEDBACK) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('feedback.add')}
    </Button>
  );
  return (
    <Section title={t('feedback.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('feedback.none')} hint={t('feedback.noneHint')} />
      )}
      <ul className="lv-rows">
        {items.map((said) => (
          <li key={said.id}>
            <span>
              <strong>{titleOf(said)}</strong>
              <span className="lv-quiet">{factsOf(said)}</span>
              <FeedbackText said={said} />
            </span>
            {said.state === 'open' && can(WRITE_FEEDBACK) ? (
              <Button
                size="small"
                icon={<CheckOutlined aria-hidden />}
                onClick={() => setSettling(said)}
              >
                {t('feedback.settle')}
              </Button>
            ) : (
              <FeedbackStateWord said={said} />
            )}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
      <FeedbackDrawer
        customerId={customerId}
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={saved}
      />
      <SettleDrawer said={settling} onClose={() => setSettling(undefined)} onSaved={saved} />
    </Section>
  );
}
