// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language, setLanguage } from './language';
import { usePaged, type Paged } from './lists';
import { forgetReads } from './reads';
import { useResource, type Resource } from './resource';
import { StoreContext, type Store } from './session';

interface Item {
  id: string;
  label?: string;
}

const store = {
  id: '42',
  name: 'Hongqiao',
  timeZone: 'UTC',
  permissions: ['*'],
} as unknown as Store;
/** Answers by path and query, held back until they are let go. */
const answer = vi.fn<(url: URL, spoken: string) => Promise<unknown>>();
let root: Root;
let list: Paged<Item>;
let thing: Resource<Item>;

function Page() {
  list = usePaged<Item>('things', { limit: 2 });
  thing = useResource<Item>('things/1');
  return null;
}

async function speak(next: 'zh-CN' | 'en'): Promise<void> {
  setLanguage(next);
  await vi.waitFor(() => expect(language()).toBe(next));
}

beforeEach(async () => {
  await speak('zh-CN');
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Headers }) => {
    const body = await answer(new URL(url, 'http://here'), headers.get('Accept-Language') ?? '');
    if (typeof body === 'number') return new Response('{}', { status: body });
    return new Response(JSON.stringify(body));
  });
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  root.unmount();
  forgetReads();
  vi.unstubAllGlobals();
});

function open(): void {
  root.render(
    <StoreContext value={store}>
      <Page />
    </StoreContext>,
  );
}

const ids = () => list.items.map((item) => item.id).join('');
/** Rows in the order of their keys, two a page. */
function pageOf(rows: string, after: string | null): { items: Item[]; next: string | null } {
  const rest = [...rows].filter((id) => !after || id > after);
  const items = rest.slice(0, 2).map((id) => ({ id }));
  return { items, next: rest.length > 2 ? items[1]!.id : null };
}

test('the words of the server follow the language, and the old ones stay until they are there', async () => {
  answer.mockImplementation(async ({ pathname }, spoken) => {
    const item = { id: '1', label: spoken };
    return pathname.endsWith('/1') ? item : { items: [item], next: null };
  });
  open();
  await vi.waitFor(() => expect(list.items[0]?.label).toBe('zh-CN'));
  await vi.waitFor(() => expect(thing.value?.label).toBe('zh-CN'));

  const seen: unknown[] = [];
  const timer = setInterval(() => seen.push(list.items[0]?.label, thing.value?.label), 0);
  await speak('en');
  await vi.waitFor(() => expect(list.items[0]?.label).toBe('en'));
  await vi.waitFor(() => expect(thing.value?.label).toBe('en'));
  clearInterval(timer);
  expect(seen).not.toContain(undefined);
});

test('a poll while more is loaded neither drops rows nor doubles them', async () => {
  let rows = 'bcdefg';
  const waiting: (() => void)[] = [];
  answer.mockImplementation(async ({ pathname, searchParams }) => {
    if (pathname.endsWith('/1')) return { id: '1' };
    const after = searchParams.get('after');
    if (after) await new Promise<void>((resolve) => waiting.push(resolve));
    return pageOf(rows, after);
  });
  open();
  await vi.waitFor(() => expect(ids()).toBe('bc'));

  list.loadMore();
  const polled = list.reload();
  rows = 'abcdefg';
  const release = setInterval(() => waiting.splice(0).forEach((go) => go()), 5);
  await polled;
  await vi.waitFor(() => expect(list.loadingMore).toBe(false));
  await vi.waitFor(() => expect(ids()).toBe('abcd'));

  list.loadMore();
  list.loadMore();
  await vi.waitFor(() => expect(ids()).toBe('abcdef'));
  clearInterval(release);
});

test('what is there no longer is not shown, and a mere failure hides nothing', async () => {
  let status: unknown = { id: '1', label: 'here' };
  answer.mockImplementation(async ({ pathname }) =>
    pathname.endsWith('/1') ? status : { items: [], next: null },
  );
  open();
  await vi.waitFor(() => expect(thing.value?.label).toBe('here'));

  status = 500;
  await thing.reload();
  await vi.waitFor(() => expect(thing.problem?.status).toBe(500));
  expect(thing.value?.label).toBe('here');

  status = 404;
  await thing.reload();
  await vi.waitFor(() => expect(thing.problem?.status).toBe(404));
  expect(thing.value).toBeUndefined();
});
