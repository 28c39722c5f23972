import { ReasonDialog, useApi, useNotify } from '@livery/console-sdk';
import type { ParkedFact } from '../model';
import { useText } from '../text';

interface SkipDialogProps {
  fact: ParkedFact;
  onClose: () => void;
  onChanged: () => void;
}

/** Asks why a fact is given up; the reason goes on record. */
export function SkipDialog({ fact, onClose, onChanged }: SkipDialogProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  return (
    <ReasonDialog
      open
      danger
      title={t('facts.skipTitle')}
      hint={t('facts.skipHint', { type: fact.type, subject: fact.subject })}
      okText={t('facts.skip')}
      onClose={onClose}
      onReason={async (reason) => {
        await api.post(`facts/parked/${fact.id}/skip`, { reason });
        notify.done(t('facts.skipped'));
        onClose();
        onChanged();
      }}
    />
  );
}
