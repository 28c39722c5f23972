// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { Store } from '@livery/console-sdk';
import {
  addMessages,
  addPlugin,
  plugins,
  reads,
  removePlugin,
  session,
  StoreContext,
} from '@livery/console-sdk/host';
import { messages } from '../messages';
import { followPlugins } from './follow';
import { Outlet } from './Outlet';

vi.mock('../Home', () => ({
  Home: () => {
    throw new RangeError('not foreseen');
  },
}));

/** Says at once that there are no plug-ins. */
class Announcing {
  onmessage: (event: { data: string }) => void = () => undefined;
  addEventListener = () => undefined;
  close = () => undefined;

  constructor() {
    queueMicrotask(() => this.onmessage({ data: '[]' }));
  }
}

const words = (texts: Record<string, string>) => ({ 'zh-CN': texts, 'zh-TW': texts, en: texts });

test('a home page that fails says so, and offers to try again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const store = { id: '1', name: 'Hongqiao', permissions: [] } as unknown as Store;
  const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
  const tenants = { items: [store], next: null };
  session.set({ status: 'signed-in', session: { person, csrf: '', permissions: [], tenants } });
  const page = document.createElement('div');
  const root = createRoot(page);
  root.render(
    <StoreContext value={store}>
      <Outlet path="/" />
    </StoreContext>,
  );
  await vi.waitFor(() => expect(page.querySelector('[role=alert] button')).not.toBeNull());
  root.unmount();
});

test('a link into a module that is switched off says so, and asks nothing of it', async () => {
  const store = { id: '1', name: 'Hongqiao', permissions: ['*'] } as unknown as Store;
  const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
  const tenants = { items: [store], next: null };
  session.set({ status: 'signed-in', session: { person, csrf: '', permissions: [], tenants } });
  const answer = (address: string) =>
    Response.json({ items: address.includes('/tenants/1/') ? ['dms'] : [] });
  vi.stubGlobal('fetch', async (address: string) => answer(address));
  const opened = vi.fn();
  const Component = () => {
    opened();
    return <p id="page" />;
  };
  addMessages('shell', messages);
  for (const id of ['dms', 'crm']) {
    const pages = [{ id: 'list', path: `/${id}`, title: 'list', component: Component }];
    addPlugin({ id, sdk: '^1.0.0', messages: words({ list: 'Imports' }), pages }, `/p/${id}.js`);
  }
  const page = document.createElement('div');
  const root = createRoot(page);
  const open = (path: string) =>
    root.render(
      <StoreContext value={store}>
        <Outlet path={path} />
      </StoreContext>,
    );
  open('/dms');
  await vi.waitFor(() => expect(page.textContent).toContain('“Imports” is switched off here'));
  expect(opened).not.toHaveBeenCalled();
  open('/crm');
  await vi.waitFor(() => expect(page.querySelector('#page')).not.toBeNull());
  root.unmount();
  reads.clear();
  vi.unstubAllGlobals();
});

test('a link into a plug-in that is away says that it does not run, and elsewhere that there is no page', async () => {
  const store = { id: '1', name: 'Hongqiao', permissions: ['*'] } as unknown as Store;
  const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
  const tenants = { items: [store], next: null };
  session.set({ status: 'signed-in', session: { person, csrf: '', permissions: [], tenants } });
  vi.stubGlobal('fetch', async () => Response.json([]));
  vi.stubGlobal('EventSource', Announcing);
  addMessages('shell', messages);
  followPlugins();
  await vi.waitFor(() => expect(plugins.get()).toEqual([]));
  const pages = [
    { id: 'one', path: '/orders/:id', title: 'one', component: () => <p id="page" /> },
    { id: 'group', path: '/dealers', title: 'one', scope: 'group' as const, component: () => null },
  ];
  addPlugin({ id: 'orders', sdk: '^1.0.0', messages: words({ one: 'Order' }), pages }, '/p/1.js');
  const page = document.createElement('div');
  const root = createRoot(page);
  const open = (path: string) =>
    root.render(
      <StoreContext value={store}>
        <Outlet path={path} />
      </StoreContext>,
    );
  open('/orders/7');
  await vi.waitFor(() => expect(page.querySelector('#page')).not.toBeNull());
  removePlugin('orders');
  open('/orders/8');
  await vi.waitFor(() => expect(page.textContent).toContain('is not running at the moment'));
  open('/orders');
  await vi.waitFor(() => expect(page.textContent).toContain('This page does not exist'));
  open('/dealers');
  await vi.waitFor(() => expect(page.textContent).toContain('This page does not exist'));
  open('/orders/8');
  await vi.waitFor(() => expect(page.textContent).toContain('is not running at the moment'));
  addPlugin({ id: 'orders', sdk: '^1.0.0', messages: words({ one: 'Order' }), pages }, '/p/2.js');
  await vi.waitFor(() => expect(page.querySelector('#page')).not.toBeNull());
  root.unmount();
  vi.unstubAllGlobals();
});
