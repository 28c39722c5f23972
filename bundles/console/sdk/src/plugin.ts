import type { ComponentType, ReactNode } from 'react';
import type { Api } from './api';
import type { Messages } from './language';
import type { Scope } from './session';

/** A page that a plug-in brings. */
export interface PluginPage {
  /** Unique in the plug-in. */
  id: string;
  /** Whose page it is, and where its permission is asked for; the store's when absent. */
  scope?: Scope;
  /** Below the store or the group, by segments; `:name` takes one: `/customers/:customer`. */
  path: string;
  /** Key of the page's name in the plug-in's messages. */
  title: string;
  icon?: ReactNode;
  component: ComponentType;
  /** Without it the page is neither in the menu nor shown. */
  permission?: string;
  /** A slot in it: whoever may see a widget there may open the page too. */
  slot?: string;
  /** Shown in the menu unless false. */
  menu?: boolean;
  /** Place in the menu; small numbers first, 100 when absent. */
  order?: number;
}

/** A piece that a plug-in puts into a slot of another page. */
export interface PluginWidget {
  slot: string;
  order?: number;
  permission?: string;
  component: ComponentType;
}

/** One thing that was found. */
export interface SearchHit {
  id: string;
  title: string;
  /** What tells it from others of the same title. */
  detail?: string | undefined;
  /** Its page, below the store: `/customers/7`. */
  page: string;
}

/** Things of a store that are found from every page, by Ctrl-K. */
export interface PluginSearch {
  /** Unique in the plug-in. */
  id: string;
  /** Key of the heading above what is found. */
  title: string;
  permission?: string;
  /** Small numbers first, 100 when absent. */
  order?: number;
  /** A few that the text finds, the likeliest first; it is called off when somebody types on. */
  find: (typed: string, api: Api, signal: AbortSignal) => Promise<SearchHit[]>;
}

/** What a module records in the audit trail. Words for each stand in the plug-in's messages. */
export interface Audited {
  /** What is done in a store, by the codes on record; each is also the key of its words. */
  actions?: string[];
  /** What is done in the group. */
  groupActions?: string[];
  /** What it is done to, by kind: the key of its name, and its page (`/customers/:id`). */
  subjects?: Record<string, { title: string; page?: string }>;
  /** Keys of words for what else is on record, by its name there: names of fields, of details. */
  words?: Record<string, string>;
}

export interface ConsolePlugin {
  /** The module's name; also the name of its messages. */
  id: string;
  /** The range of this contract that the plug-in was made for: `^1.0.0`. */
  sdk: string;
  messages: Messages;
  pages?: PluginPage[];
  widgets?: PluginWidget[];
  search?: PluginSearch[];
  audited?: Audited;
}

/** What a plug-in's module exports as its default. */
export function definePlugin(plugin: ConsolePlugin): ConsolePlugin {
  return plugin;
}
