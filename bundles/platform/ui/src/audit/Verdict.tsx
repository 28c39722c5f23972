import { Alert } from 'antd';
import { ProblemNote, useFormat } from '@livery/console-sdk';
import type { Verdict } from '../model';
import { useText } from '../text';
import type { Verification } from '../verification';

/** Says whether every link holds, or which is the first that does not. */
export function VerdictNote({
  verdict: { found, problem, run, close },
}: {
  verdict: Verification<Verdict>;
}) {
  const { t } = useText();
  const format = useFormat();
  if (problem) return <ProblemNote problem={problem} onRetry={() => void run()} />;
  if (!found) return null;
  const { broken, entries, unsealed } = found;
  const sequence = broken ? format.number(broken.sequence) : '';
  return (
    <Alert
      role={broken ? 'alert' : 'status'}
      type={broken ? 'error' : 'success'}
      showIcon
      closable={{ onClose: close, 'aria-label': t('closeVerification') }}
      title={
        broken
          ? t('audit.broken', { sequence })
          : t('audit.intact', { entries: format.number(entries) })
      }
      description={
        <>
          <div>{t(broken ? `audit.broken.${broken.reason}` : 'audit.intactHint')}</div>
          {broken?.id && <div className="lv-quiet">{t('audit.brokenId', { id: broken.id })}</div>}
          {unsealed > 0 && (
            <div className="lv-quiet">
              {t('audit.unsealed', { entries: format.number(unsealed) })}
            </div>
          )}
        </>
      }
    />
  );
}
