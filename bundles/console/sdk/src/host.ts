/** What the console's frame needs beyond the contract; plug-ins cannot import it. */
import './kit/kit.css';
export { isCompatible } from './version';
export { addPlugin, plugins, removePlugin, usePlugins, type LoadedPlugin } from './registry';
export { asLanguage, addMessages, language, setLanguage, text } from './language';
export {
  session,
  ScopeContext,
  StoreContext,
  covers,
  type SessionState,
  type SignedIn,
} from './session';
export { useFoundStore, type FoundStore } from './stores';
export { chooseLanguage, findSession, signIn, signOut } from './sign-in';
export {
  findProvider,
  signOnAddress,
  signOutAddress,
  takeSignOnProblem,
  type Provider,
} from './sign-on';
export {
  BASE,
  go,
  groupPath,
  matchPath,
  place,
  RouteContext,
  storePath,
  usePlace,
  type Place,
  type Route,
} from './router';
export { Value, useValue } from './value';
export { remember, remembered } from './memory';
export { knownZone } from './zone';
export { reads } from './reads';
export { apiFor } from './api';
