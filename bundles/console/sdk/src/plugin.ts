import type { ComponentType, ReactNode } from 'react';
import type { Messages } from './language';

/** A page of a store that a plug-in brings. */
export interface PluginPage {
  /** Unique in the plug-in. */
  id: string;
  /** Below the store, by segments; `:name` takes one: `/customers/:customer`. */
  path: string;
  /** Key of the page's name in the plug-in's messages. */
  title: string;
  icon?: ReactNode;
  component: ComponentType;
  /** Without it the page is neither in the menu nor shown. */
  permission?: string;
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

export interface ConsolePlugin {
  /** The module's name; also the name of its messages. */
  id: string;
  /** The range of this contract that the plug-in was made for: `^1.0.0`. */
  sdk: string;
  messages: Messages;
  pages?: PluginPage[];
  widgets?: PluginWidget[];
}

/** What a plug-in's module exports as its default. */
export function definePlugin(plugin: ConsolePlugin): ConsolePlugin {
  return plugin;
}
