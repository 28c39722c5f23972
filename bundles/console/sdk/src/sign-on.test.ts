// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { findProvider, takeSignOnProblem } from './sign-on';

test('a problem is told once and leaves the address', () => {
  history.replaceState({}, '', '/?sign-on=platform.sign-on.no-role&x=1');
  expect(takeSignOnProblem()).toBe('no-role');
  expect(location.search).toBe('?x=1');
  expect(takeSignOnProblem()).toBeUndefined();
});

test('without an identity provider there is none to show', async () => {
  const answer = (body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body)));
  vi.stubGlobal('fetch', answer({ configured: false, name: null, available: false }));
  expect(await findProvider()).toBeUndefined();
  vi.stubGlobal('fetch', answer({ configured: true, name: 'Keycloak', available: false }));
  expect(await findProvider()).toEqual({ configured: true, name: 'Keycloak', available: false });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 404 })));
  expect(await findProvider()).toBeUndefined();
});
