// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { useContext } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '@livery/console-sdk';
import {
  addMessages,
  findSession,
  go,
  place,
  reads,
  remember,
  remembered,
  session,
  setLanguage,
  StoreContext,
} from '@livery/console-sdk/host';
import { messages } from '../messages';
import { Frame } from './Frame';
import { LAST_STORE } from './StoreSwitch';

vi.mock('../plugins/Outlet', () => ({
  Outlet: () => <p id="open">{useContext(StoreContext)?.name}</p>,
}));

const STORES = Array.from({ length: 500 }, (_, index) => store(index + 1));
/** What was asked for of the stores after the sign-in. */
let asked: string[] = [];
/** The stores in which the person has a role now. */
let held: Store[] = [];
let away = false;
let page: HTMLElement;
let root: Root;

function store(id: number): Store {
  const [name, code] = [`Store ${id}`, `s${id}`];
  const elsewhere = { brand: null, region: null, timeZone: 'UTC', permissions: ['*'] };
  return { id: String(id), name, code, ...elsewhere };
}

async function answer(address: string): Promise<Response> {
  const { pathname, search, searchParams } = new URL(address, 'http://here');
  if (pathname === '/api/v1/session') {
    const person = { id: '1', name: 'anna', displayName: 'Anna', language: 'en' };
    const tenants = { items: held.slice(0, 50), next: held.length > 50 ? held[49]!.id : null };
    return Response.json({ person, csrf: 'c', permissions: [], tenants });
  }
  if (pathname === '/api/v1/group/tenants') {
    asked.push(search);
    if (away) return Response.json({}, { status: 500 });
    const items = held.filter(({ id }) => id === searchParams.get('id'));
    return Response.json({ items, next: null });
  }
  return Response.json({ available: true });
}

beforeEach(async () => {
  asked = [];
  held = STORES;
  away = false;
  localStorage.clear();
  addMessages('shell', messages);
  setLanguage('en');
  vi.stubGlobal('fetch', answer);
  await findSession();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(() => {
  root.unmount();
  page.remove();
  reads.clear();
  session.set({ status: 'loading' });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(path: string): void {
  go(path);
  root.render(
    <QueryClientProvider client={reads}>
      <Frame />
    </QueryClientProvider>,
  );
}

const until = vi.waitFor;
const opened = () => page.querySelector('#open')?.textContent;

test('opens the first store, and asks for none', async () => {
  open('/');
  await until(() => expect(opened()).toBe('Store 1'));
  await until(() => expect(place.get().path).toBe('/s/1'));
  expect(asked).toEqual([]);
});

test('opens the store that was open last, and asks for that one alone', async () => {
  remember(LAST_STORE, '400');
  open('/');
  await until(() => expect(opened()).toBe('Store 400'));
  await until(() => expect(place.get().path).toBe('/s/400'));
  expect(asked).toEqual(['?id=400']);
  await until(() => expect(page.querySelector('.sh-store')?.textContent).toContain('Store 400'));
});

test('opens the store of a link, and asks for that one alone', async () => {
  remember(LAST_STORE, '400');
  open('/s/321/customers');
  await until(() => expect(opened()).toBe('Store 321'));
  expect(asked).toEqual(['?id=321']);
  await until(() => expect(remembered(LAST_STORE)).toBe('321'));
});

test('opens the first store when the last one is the person’s no longer', async () => {
  remember(LAST_STORE, '9999');
  open('/');
  await until(() => expect(opened()).toBe('Store 1'));
  expect(asked).toEqual(['?id=9999']);
});

test('says that a store is not theirs to see', async () => {
  open('/s/9999');
  await until(() => expect(page.textContent).toContain('This store is not yours to see'));
  expect(opened()).toBeUndefined();
});

test('beside a page of the group stays the store that was open last', async () => {
  remember(LAST_STORE, '400');
  open('/g/people');
  await until(() => expect(opened()).toBe('Store 400'));
  expect(asked).toEqual(['?id=400']);
});

test('goes on looking while the server cannot be reached', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  away = true;
  open('/s/400');
  await until(() => expect(asked).toHaveLength(1));
  expect(page.textContent).not.toContain('not yours to see');
  away = false;
  await vi.advanceTimersByTimeAsync(5000);
  await until(() => expect(opened()).toBe('Store 400'));
});

test('a page of a store far down stays open when its person signs in again', async () => {
  open('/s/400');
  await until(() => expect(opened()).toBe('Store 400'));
  const before = page.querySelector('#open');
  await findSession();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(page.querySelector('#open')).toBe(before);
  expect(opened()).toBe('Store 400');
});

test('somebody else sees nothing of the stores that were known before', async () => {
  open('/s/400');
  await until(() => expect(opened()).toBe('Store 400'));
  held = [store(7)];
  const state = session.get();
  if (!('session' in state)) throw new Error('nobody is signed in');
  const other = { ...state.session.person, id: '2' };
  session.set({ ...state, session: { ...state.session, person: other } });
  await findSession();
  await until(() => expect(page.textContent).toContain('This store is not yours to see'));
});
