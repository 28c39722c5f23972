import type { ConnectionState } from '../model';

/** What can be done about its running: one that failed still tries, and can be paused. */
export function turnOf(state: ConnectionState): 'pause' | 'resume' {
  return state === 'paused' ? 'resume' : 'pause';
}
