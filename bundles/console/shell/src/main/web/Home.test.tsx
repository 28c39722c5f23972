// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { addMessages, session, setLanguage, StoreContext } from '@livery/console-sdk/host';
import { Home } from './Home';
import { messages } from './messages';

const store = {
  id: '1',
  name: 'Hongqiao',
  code: 'hq',
  brand: null,
  region: null,
  timeZone: 'Mars/Olympus_Mons',
  permissions: ['*'],
};

test('greets in a store whose time zone the browser does not know', async () => {
  addMessages('shell', messages);
  setLanguage('en');
  const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
  const tenants = { items: [store], next: null };
  session.set({ status: 'signed-in', session: { person, csrf: '', permissions: [], tenants } });
  const page = document.createElement('div');
  const root = createRoot(page);
  root.render(
    <StoreContext value={store}>
      <Home />
    </StoreContext>,
  );
  await vi.waitFor(() => expect(page.querySelector('h1')?.textContent).toMatch(/^Good .*Anna$/));
  root.unmount();
});
