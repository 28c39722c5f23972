import { Skeleton } from 'antd';
import { useTranslation } from '../language';

/** Where a list will be in a moment. */
export function TableSkeleton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation('sdk');
  return (
    <div className="lv-ground lv-skeleton" role="status" aria-label={t('list.loading')}>
      {Array.from({ length: narrow ? 4 : 8 }, (_, row) => (
        <Skeleton
          key={row}
          active
          title={false}
          paragraph={{ rows: narrow ? 3 : 1, width: narrow ? ['60%', '90%', '40%'] : '100%' }}
        />
      ))}
    </div>
  );
}
