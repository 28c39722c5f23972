import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from '../language';
import type { Problem } from '../problem';

interface ProblemPageProps {
  problem: Problem;
  onRetry?: () => void;
  /** Where else to go from here. */
  extra?: ReactNode;
}

/** Says what failed, in place of the page. */
export function ProblemPage({ problem, onRetry, extra }: ProblemPageProps) {
  const { t } = useTranslation('sdk');
  const gone = problem.status === 404 || problem.status === 403;
  return (
    <div role="alert">
      <Result
        status={gone ? (problem.status === 404 ? '404' : '403') : 'warning'}
        title={problem.title}
        subTitle={problem.detail}
        extra={
          <>
            {onRetry && !gone && (
              <Button type="primary" onClick={onRetry}>
                {t('action.retry')}
              </Button>
            )}
            {extra}
          </>
        }
      >
        {problem.requestId && !gone && (
          <p className="lv-quiet lv-centre">{t('problem.request', { id: problem.requestId })}</p>
        )}
      </Result>
    </div>
  );
}
