import { Alert } from 'antd';
import { ProblemNote } from '@livery/console-sdk';
import { useText } from '../text';
import type { Verification } from '../verification';
import type { Found } from './model';
import { Reasons } from './Reasons';

/** What on the node that answers is not as it is to be, or that all is, and what is worth knowing besides. */
export function FaultsNote({
  verification: { found, problem, run, close },
}: {
  verification: Verification<Found>;
}) {
  const { t } = useText();
  if (problem) return <ProblemNote problem={problem} onRetry={() => void run()} />;
  if (!found) return null;
  const sound = found.faults.length === 0;
  return (
    <>
      <Alert
        role={sound ? 'status' : 'alert'}
        type={sound ? 'success' : 'error'}
        showIcon
        closable={{ onClose: close, 'aria-label': t('closeVerification') }}
        title={t(sound ? 'deployment.sound' : 'deployment.faults')}
        description={sound ? t('deployment.soundHint') : <Reasons reasons={found.faults} />}
      />
      {found.notes.length > 0 && (
        <Alert type="info" showIcon role="status" title={<Reasons reasons={found.notes} />} />
      )}
    </>
  );
}
