import { Alert, Button } from 'antd';
import { useTranslation } from '../language';
import type { ReactNode } from 'react';
import type { Problem } from '../problem';

interface ProblemNoteProps {
  problem: Problem;
  onRetry?: () => void;
  /** What may help, below the text. */
  children?: ReactNode;
}

/** Says what failed, in the page where it failed. */
export function ProblemNote({ problem, onRetry, children }: ProblemNoteProps) {
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
          {children}
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
