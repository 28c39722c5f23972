import type { ConsolePlugin } from '@livery/console-sdk';
import {
  addPlugin,
  isCompatible,
  plugins,
  removePlugin,
  useValue,
  Value,
} from '@livery/console-sdk/host';
import { rememberPages } from './known';
import { whileSeen } from './seen';

/** A plug-in as the host announces it. */
export interface Announced {
  id: string;
  module: string;
  sdk: string;
}

export interface PluginNews {
  /** The first list has been taken in. */
  ready: boolean;
  faults: readonly { id: string; kind: 'failed' | 'incompatible' }[];
  /** A newer build of the frame itself is there. */
  newFrame: boolean;
}

const LIST = '/console/plugins';
const EVENTS = '/console/events';
const RETRY = 10_000;

const news = new Value<PluginNews>({
  ready: false,
  faults: [],
  newFrame: false,
});
let latest: readonly Announced[] = [];
let work: Promise<void> = Promise.resolve();

export function usePluginNews(): PluginNews {
  return useValue(news);
}

/**
 * Takes plug-ins in and out as the host announces them while the page is looked at. Each connection
 * begins with all there is to know: a page that comes back has missed nothing.
 */
export function followPlugins(): void {
  rememberPages();
  // Opened behind another page, it makes itself ready all the same.
  if (document.hidden) void askForList();
  whileSeen(listen);
}

function listen(): () => void {
  let events: EventSource;
  let retry: number | undefined;
  const connect = () => {
    events = new EventSource(EVENTS);
    events.onmessage = (event) => announce(JSON.parse(event.data as string) as Announced[]);
    events.addEventListener('frame', (event: MessageEvent<string>) => {
      const newFrame = event.data !== document.documentElement.dataset.version;
      news.update((before) => ({ ...before, newFrame }));
    });
    events.onerror = () => {
      if (events.readyState !== EventSource.CLOSED) return;
      // Refused for now: ask for the list instead, and try again later.
      void askForList();
      retry = window.setTimeout(connect, RETRY);
    };
  };
  connect();
  return () => {
    clearTimeout(retry);
    events.close();
  };
}

async function askForList(): Promise<void> {
  const before = latest;
  const response = await fetch(LIST).catch(() => undefined);
  if (!response?.ok) return;
  const list = (await response.json()) as Announced[];
  // What was announced meanwhile is newer.
  if (latest === before) announce(list);
}

function announce(list: readonly Announced[]): void {
  latest = list;
  work = work.then(() => takeIn(list)).catch((fault: unknown) => console.error(fault));
}

async function takeIn(list: readonly Announced[]): Promise<void> {
  if (list !== latest) return;
  const wanted = new Set(list.map((plugin) => plugin.id));
  plugins
    .get()
    .filter((here) => !wanted.has(here.id))
    .forEach((gone) => removePlugin(gone.id));
  const results = await Promise.all(list.map(load));
  const faults = results.filter((result) => result !== undefined);
  news.update((before) => ({ ...before, ready: true, faults }));
  if (faults.some((fault) => fault.kind === 'failed')) setTimeout(() => announce(latest), RETRY);
}

async function load(announced: Announced): Promise<PluginNews['faults'][number] | undefined> {
  const { id, module, sdk } = announced;
  if (plugins.get().some((here) => here.id === id && here.module === module)) return undefined;
  if (!isCompatible(sdk)) return { id, kind: 'incompatible' };
  try {
    const loaded = (await import(/* @vite-ignore */ module)) as { default: ConsolePlugin };
    addPlugin({ ...loaded.default, id }, module);
    return undefined;
  } catch (fault) {
    console.error(fault);
    return { id, kind: 'failed' };
  }
}
