export { SDK_VERSION } from './version';
export {
  definePlugin,
  type Audited,
  type ConsolePlugin,
  type PluginPage,
  type PluginSearch,
  type PluginWidget,
  type SearchHit,
} from './plugin';
export {
  LANGUAGES,
  useLanguage,
  useTranslation,
  type Language,
  type MessageKey,
  type Messages,
  type MessageValues,
  type Translation,
} from './language';
export {
  addStore,
  useOwner,
  useSession,
  useStore,
  useStores,
  type Person,
  type Scope,
  type Session,
  type Store,
} from './session';
export { useAudited, type AuditedWords, type AuditedAction } from './audited';
export { useApi, type Api, type CallOptions, type Page as ListPage, type Query } from './api';
export { Problem, type FieldError } from './problem';
export { usePaged, type Paged, type PagedOptions } from './lists';
export { useResource, type Resource } from './resource';
export {
  Link,
  StoreLink,
  useNavigate,
  useRoute,
  type CurrentRoute,
  type LinkProps,
  type StoreLinkProps,
} from './router';
export { useFormat, useTimeZone, NOTHING, type Format, type Money } from './format';
export { usePolling, useSettled } from './timing';
export { modulesSwitched, useModulesOff, usePagesOf, type ModulesOff } from './modules';
export { Slot } from './slot';
export * from './kit';
