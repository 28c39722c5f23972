import { Alert, Button } from 'antd';
import { useTranslation } from '../language';
import type { Problem } from '../problem';

/** Says what failed, in the page where it failed. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation('sdk');
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.title}
      description={
        <>
          {problem.detail !== problem.title && <div>{problem.detail}</div>}
          {problem.requestId && (
            <div className="lv-quiet">{t('problem.request', { id: problem.requestId })}</div>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    />
  );
}
