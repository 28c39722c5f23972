import { go, signOut } from '@livery/console-sdk/host';

/** Signs out; whoever comes next begins at the beginning. */
export async function leave(): Promise<void> {
  await signOut();
  go('/', { replace: true });
}
