import { useTranslation } from '@livery/console-sdk';
import type { Key } from './messages';

/** The texts of the platform's own pages. */
export function useText() {
  return useTranslation<Key>('platform');
}
