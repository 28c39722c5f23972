import { apiFor } from './api';
import { language } from './language';

const SIGN_ON = '/api/v1/session/oidc';
const PROBLEM = 'sign-on';

/** The group's identity provider, at which people may sign in too. */
export interface Provider {
  configured: boolean;
  name: string | null;
  /** Whether it answers now. */
  available: boolean;
}

/** The identity provider; nothing when there is none, or when nobody can say now. */
export async function findProvider(): Promise<Provider | undefined> {
  const found = await apiFor()
    .get<Provider>(`${SIGN_ON}/provider`)
    .catch(() => undefined);
  return found?.configured ? found : undefined;
}

/** Where the browser goes to sign in there. */
export function signOnAddress(): string {
  return `${SIGN_ON}?language=${language()}`;
}

/** Where the browser goes after signing out here, for those who came from the identity provider. */
export async function signOutAddress(): Promise<string | undefined> {
  const found = await apiFor()
    .get<{ address: string | null }>(`${SIGN_ON}/sign-out`)
    .catch(() => undefined);
  return found?.address ?? undefined;
}

/** The last part of the code with which a sign-in there came to nothing; told once. */
export function takeSignOnProblem(): string | undefined {
  const here = new URL(location.href);
  const code = here.searchParams.get(PROBLEM);
  if (code === null) return undefined;
  here.searchParams.delete(PROBLEM);
  history.replaceState(history.state, '', here.pathname + here.search + here.hash);
  return code.split('.').pop();
}
