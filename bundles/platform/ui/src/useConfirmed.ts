import { useState } from 'react';
import { Problem } from '@livery/console-sdk';

/** Does what somebody has confirmed in a dialog, which goes when it is done, and else says why not. */
export function useConfirmed() {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const run = async (work: () => Promise<void>) => {
    setRunning(true);
    try {
      await work();
    } catch (fault) {
      setProblem(Problem.from(fault));
      setRunning(false);
    }
  };
  return { running, problem, run };
}
