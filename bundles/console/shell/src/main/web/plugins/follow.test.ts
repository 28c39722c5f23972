// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { addPlugin, plugins } from '@livery/console-sdk/host';
import { followPlugins } from './follow';

/** The browser's own, as far as it is used. */
class Stream {
  static readonly CLOSED = 2;
  static readonly opened: Stream[] = [];
  readyState = 1;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror: () => void = () => undefined;
  addEventListener = vi.fn();

  constructor() {
    Stream.opened.push(this);
  }

  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

const open = () => Stream.opened.filter((stream) => stream.readyState !== Stream.CLOSED);
const asked = vi.fn<typeof fetch>();

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', asked);
  asked.mockResolvedValue(new Response('[]'));
});

test('a hidden page holds no connection, and learns of changes when it is seen again', async () => {
  hide(true);
  followPlugins();
  expect(open()).toHaveLength(0);
  expect(asked).toHaveBeenCalledOnce();

  hide(false);
  expect(open()).toHaveLength(1);

  hide(true);
  expect(open()).toHaveLength(0);
  const messages = { 'zh-CN': {}, 'zh-TW': {}, en: {} };
  addPlugin({ id: 'removed-meanwhile', sdk: '^1.0.0', messages }, '/console/p/x/plugin-1.js');

  hide(false);
  expect(open()).toHaveLength(1);
  open()[0]!.onmessage({ data: '[]' });
  await vi.waitFor(() => expect(plugins.get()).toEqual([]));
});
