import { useTranslation } from '@livery/console-sdk';
import type { Key } from './messages';

/** The texts of customer relations. */
export function useText() {
  return useTranslation<Key>('crm');
}
