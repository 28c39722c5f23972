import { FileSearchOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from '../language';
import type { Problem } from '../problem';
import { Notice } from './Notice';

interface ProblemPageProps {
  problem: Problem;
  onRetry?: () => void;
  /** Where else to go from here. */
  extra?: ReactNode;
}

/** Says what failed, in place of the page. */
export function ProblemPage({ problem, onRetry, extra }: ProblemPageProps) {
  const { t } = useTranslation('sdk');
  const lasting = problem.status === 404 || problem.status === 403;
  return (
    <div role="alert">
      <Notice
        icon={iconOf(problem.status)}
        title={problem.title}
        hint={problem.detail}
        actions={
          <>
            {onRetry && !lasting && (
              <Button type="primary" onClick={onRetry}>
                {t('action.retry')}
              </Button>
            )}
            {extra}
          </>
        }
      >
        {problem.requestId && !lasting && (
          <p className="lv-quiet lv-small">{t('problem.request', { id: problem.requestId })}</p>
        )}
      </Notice>
    </div>
  );
}

function iconOf(status: number): ReactNode {
  if (status === 404) return <FileSearchOutlined aria-hidden />;
  return status === 403 ? <LockOutlined aria-hidden /> : <WarningOutlined aria-hidden />;
}
