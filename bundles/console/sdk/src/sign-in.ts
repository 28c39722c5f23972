import { apiFor, SESSION } from './api';
import { asLanguage, language, setLanguage, type Language } from './language';
import { Problem } from './problem';
import { forgetReads } from './reads';
import { keepSession, session, type SignedIn } from './session';

const api = apiFor();

/** Whether a language was chosen before signing in: it goes before the one that was kept. */
let chosenHere = false;

/** Finds out whether somebody is signed in already. */
export async function findSession(): Promise<void> {
  try {
    begin(await api.get<SignedIn>(SESSION));
  } catch (fault) {
    const problem = Problem.from(fault);
    session.set(
      problem.status === 401 ? { status: 'signed-out' } : { status: 'unreachable', fault: problem },
    );
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  begin(await api.post<SignedIn>(SESSION, { name, password }));
  if (!chosenHere) return;
  chosenHere = false;
  await keepLanguage(language()).catch((fault: unknown) => console.warn(fault));
}

export async function signOut(): Promise<void> {
  await api.delete(SESSION).catch((fault: unknown) => {
    if (Problem.from(fault).status !== 401) throw fault;
  });
  forgetReads();
  session.set({ status: 'signed-out' });
}

/** Changes the language at once, and for the person wherever they sign in next. */
export async function chooseLanguage(next: Language): Promise<void> {
  setLanguage(next);
  if (session.get().status === 'signed-in') await keepLanguage(next);
  else chosenHere = true;
}

async function keepLanguage(next: Language): Promise<void> {
  keepSession(await api.patch<SignedIn>(SESSION, { language: next }));
}

function begin(found: SignedIn): void {
  const before = session.get();
  const somebodyElse = 'session' in before && before.session.person.id !== found.person.id;
  if (somebodyElse) forgetReads();
  const preferred = asLanguage(found.person.language);
  if (!chosenHere && preferred && preferred !== language()) setLanguage(preferred);
  keepSession(found);
}
