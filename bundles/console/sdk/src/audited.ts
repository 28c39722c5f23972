import { useMemo } from 'react';
import { known, useLanguage } from './language';
import { usePlugins, type LoadedPlugin } from './registry';
import type { Scope } from './session';

/** An action that is recorded, with its words. */
export interface AuditedAction {
  code: string;
  name: string;
}

/** Words for what stands in the audit trail, as the modules that wrote it have them. */
export interface AuditedWords {
  /** All that is recorded in a store, or in the group, by the modules that are here now. */
  actions: (scope: Scope) => AuditedAction[];
  /** Each gives the code itself back where no words are known. */
  action: (code: string) => string;
  subject: (action: string, kind: string) => string;
  word: (action: string, name: string) => string;
  /** The page of a subject, below the store; none when there is none. */
  page: (action: string, kind: string, id: string) => string | undefined;
}

/** The modules' own words for what they record. */
export function useAudited(): AuditedWords {
  const plugins = usePlugins();
  const language = useLanguage();
  // The words come in the language.
  return useMemo(() => wordsOf(plugins, language), [plugins, language]);
}

function wordsOf(plugins: readonly LoadedPlugin[], _language: string): AuditedWords {
  // The first part of an action's code is the module's name.
  const of = (action: string) => plugins.find(({ id }) => action.startsWith(`${id}.`));
  const said = (plugin: LoadedPlugin | undefined, key: string | undefined, code: string) =>
    (plugin && key && known(plugin.id, key)) || code;
  return {
    actions: (scope) =>
      plugins.flatMap((plugin) => {
        const { actions = [], groupActions = [] } = plugin.audited ?? {};
        const codes = scope === 'group' ? groupActions : actions;
        return codes.map((code) => ({ code, name: said(plugin, code, code) }));
      }),
    action: (code) => said(of(code), code, code),
    subject: (action, kind) => {
      const plugin = of(action);
      return said(plugin, plugin?.audited?.subjects?.[kind]?.title, kind);
    },
    word: (action, name) => {
      const plugin = of(action);
      return said(plugin, plugin?.audited?.words?.[name], name);
    },
    page: (action, kind, id) =>
      of(action)?.audited?.subjects?.[kind]?.page?.replace(':id', encodeURIComponent(id)),
  };
}
