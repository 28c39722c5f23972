// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useApi } from './api';
import { Link } from './router';
import { ScopeContext, session, StoreContext, useSession, type Store } from './session';

const store = { id: '42', name: 'Hongqiao', timeZone: 'UTC', permissions: ['crm.*'] };

function Page() {
  const { can, canInGroup } = useSession();
  const api = useApi();
  return (
    <>
      <button onClick={() => void api.get('audit').catch(() => undefined)} />
      <Link to="/audit">{JSON.stringify([can('crm.a'), can('it.a'), canInGroup('it.a')])}</Link>
    </>
  );
}

function shown(scope: 'store' | 'group'): HTMLElement {
  const person = { id: '1', name: 'anna', displayName: 'Anna', language: null };
  const tenants = { items: [], next: null };
  const permissions = ['it.*'];
  session.set({ status: 'signed-in', session: { person, csrf: '', permissions, tenants } });
  const page = document.createElement('div');
  createRoot(page).render(
    <StoreContext value={store as unknown as Store}>
      <ScopeContext value={scope}>
        <Page />
      </ScopeContext>
    </StoreContext>,
  );
  return page;
}

test.each([
  ['store', '/console/s/42/audit', '[true,false,true]', '/api/v1/tenants/42/audit'],
  ['group', '/console/g/audit', '[false,true,true]', '/api/v1/group/audit'],
] as const)('a page of the %s', async (scope, address, may, asked) => {
  const fetch = vi.fn<typeof window.fetch>().mockResolvedValue(new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  const page = shown(scope);
  await vi.waitFor(() => expect(page.querySelector('a')?.getAttribute('href')).toBe(address));
  expect(page.textContent).toBe(may);
  page.querySelector('button')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await vi.waitFor(() => expect(fetch.mock.calls[0]?.[0]).toBe(asked));
  vi.unstubAllGlobals();
});
