import { useTranslation } from '@livery/console-sdk';
import type { Key } from './messages';

/** The frame's own texts. */
export function useText() {
  return useTranslation<Key>('shell');
}
