// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { Store } from '@livery/console-sdk';
import { session, StoreContext } from '@livery/console-sdk/host';
import { Outlet } from './Outlet';

vi.mock('../Home', () => ({
  Home: () => {
    throw new RangeError('not foreseen');
  },
}));

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
