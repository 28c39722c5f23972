import { Skeleton } from 'antd';

/** Where a form will be in a moment. */
export function FormSkeleton({ narrow }: { narrow: boolean }) {
  return (
    <div className="lv-ground lv-skeleton" role="status">
      <Skeleton active title={false} paragraph={{ rows: narrow ? 6 : 8, width: '100%' }} />
    </div>
  );
}
