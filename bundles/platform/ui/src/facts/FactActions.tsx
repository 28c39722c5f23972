import { Button } from 'antd';
import { useState } from 'react';
import { useApi, useNotify } from '@livery/console-sdk';
import type { ParkedFact } from '../model';
import { useText } from '../text';

export interface FactActionsProps {
  fact: ParkedFact;
  onSkip: (fact: ParkedFact) => void;
  /** Something was decided, or tried. */
  onChanged: () => void;
}

/** What can be decided about a fact. */
export function FactActions({ fact, onSkip, onChanged }: FactActionsProps) {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [running, setRunning] = useState(false);

  const replay = async () => {
    setRunning(true);
    try {
      await api.post(`facts/parked/${fact.id}/replay`);
      notify.done(t('facts.replayed'));
    } catch (fault) {
      notify.failed(fault);
    }
    setRunning(false);
    // Failed again, it has a new reason.
    onChanged();
  };
  return (
    <div className="lv-actions lv-nowrap">
      <Button size="small" loading={running} onClick={() => void replay()}>
        {t('facts.replay')}
      </Button>
      <Button size="small" danger disabled={running} onClick={() => onSkip(fact)}>
        {t('facts.skip')}
      </Button>
    </div>
  );
}
