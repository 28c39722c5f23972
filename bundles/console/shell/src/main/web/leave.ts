import { go, signOut, signOutAddress } from '@livery/console-sdk/host';

/** Signs out, at the identity provider too; whoever comes next begins at the beginning. */
export async function leave(): Promise<void> {
  const there = await signOutAddress();
  await signOut();
  if (there) location.assign(there);
  else go('/', { replace: true });
}
