import { Button, Skeleton, Timeline } from 'antd';
import { Nothing, ProblemNote, Section, usePaged } from '@livery/console-sdk';
import { DEALING_ICONS, DealingEntry } from '../customer/DealingEntry';
import type { Dealing } from '../model';
import { useText } from '../text';

/** The dealings at a path, newest first. */
export function DealingsTimeline({ path }: { path: string }) {
  const { t } = useText();
  const paged = usePaged<Dealing>(path, { limit: 20 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  return (
    <Section title={t('timeline.title')}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('timeline.none')} hint={t('timeline.noneHint')} />
      )}
      <Timeline
        items={items.map((dealing) => ({
          key: dealing.id,
          icon: DEALING_ICONS[dealing.kind],
          content: <DealingEntry dealing={dealing} />,
        }))}
      />
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
    </Section>
  );
}
