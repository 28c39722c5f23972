import { useTranslation } from '@livery/console-sdk';
import type { Key } from './messages';

/** The texts of connections and imports. */
export function useText() {
  return useTranslation<Key>('dms');
}
