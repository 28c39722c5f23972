// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addMessages, setLanguage } from '../language';
import messages from '../messages';
import { forgetReads } from '../reads';
import { ScopeContext } from '../session';
import { PagedSelect } from './PagedSelect';

interface Thing {
  id: string;
  name: string;
}

const THINGS = Array.from({ length: 120 }, (_, index) => ({
  id: String(index + 1),
  name: `Thing ${index + 1}`,
}));
const asked: URL[] = [];
const chosen = vi.fn<(value: string) => void>();
let page: HTMLElement;
let root: Root;
let held: Promise<void> | undefined;

/** As the server does it: a part of the name, fifty a page, after an id. */
async function answer(url: string): Promise<Response> {
  const { searchParams } = new URL(url, 'http://here');
  asked.push(new URL(url, 'http://here'));
  await held;
  const q = searchParams.get('q') ?? '';
  const after = Number(searchParams.get('after') ?? 0);
  const rest = THINGS.filter(({ id, name }) => Number(id) > after && name.includes(q));
  const items = rest.slice(0, 50);
  const next = rest.length > 50 ? items.at(-1)!.id : null;
  return new Response(JSON.stringify({ items, next }));
}

beforeEach(() => {
  addMessages('sdk', messages);
  setLanguage('en');
  vi.stubGlobal('fetch', answer);
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  root.render(
    <ScopeContext value="group">
      <PagedSelect<Thing>
        label="Thing"
        none="Nothing found"
        path="things"
        option={({ id, name }) => ({ value: id, label: name, more: `T${id}` })}
        onChange={(value) => chosen(value)}
      />
    </ScopeContext>,
  );
});

afterEach(() => {
  root.unmount();
  page.remove();
  forgetReads();
  asked.length = 0;
  chosen.mockReset();
  held = undefined;
  vi.unstubAllGlobals();
});

const box = () => page.querySelector<HTMLInputElement>('input')!;
const shown = () =>
  [...document.querySelectorAll('.lv-option')].map((one) => one.firstChild?.textContent);
const active = () =>
  document.querySelector('.ant-select-item-option-active .lv-option')?.firstChild?.textContent;
const list = () => document.querySelector<HTMLElement>('.ant-select-dropdown')!;

const moment = () => new Promise((resolve) => setTimeout(resolve, 20));
const until = vi.waitFor;

async function press(key: 'Enter' | 'Escape' | 'ArrowDown'): Promise<void> {
  const keyCode = { Enter: 13, Escape: 27, ArrowDown: 40 }[key];
  await until(() => expect(box()).not.toBeNull());
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  box().dispatchEvent(Object.assign(event, { which: keyCode, keyCode }));
  await moment();
}

async function type(text: string): Promise<void> {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box(), text);
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await moment();
}

test('reads one page, and only when it is opened', async () => {
  await until(() => expect(box()).not.toBeNull());
  await moment();
  expect(asked).toEqual([]);

  await press('ArrowDown');
  await until(() => expect(shown()).toContain('Thing 1'));
  expect(asked.map(({ pathname, search }) => pathname + search)).toEqual([
    '/api/v1/group/things?limit=50',
  ]);
});

test('finds on the server, and Enter takes nothing that was found by something else', async () => {
  await press('ArrowDown');
  await until(() => expect(shown()).toContain('Thing 1'));

  let release = (): void => undefined;
  held = new Promise((resolve) => (release = resolve));
  await type('Thing 119');
  await press('Enter');
  await until(() => expect(list().textContent).toContain('Looking'));
  await until(() => expect(asked.at(-1)?.searchParams.get('q')).toBe('Thing 119'));
  await press('Enter');
  expect(chosen).not.toHaveBeenCalled();

  release();
  await until(() => expect(shown()).toEqual(['Thing 119']));
  await until(() => expect(active()).toBe('Thing 119'));
  await press('Enter');
  await until(() => expect(chosen).toHaveBeenCalledWith('119'));
});

test('says when nothing is found', async () => {
  await press('ArrowDown');
  await until(() => expect(shown()).toContain('Thing 1'));
  await type('nowhere');
  await until(() => expect(list().textContent).toContain('Nothing found'));
});

const scroll = () =>
  list()
    .querySelector('[class$="-holder"]')!
    .dispatchEvent(new Event('scroll', { bubbles: true }));

test('reads on as one goes down, and begins with one page when it is opened again', async () => {
  await press('ArrowDown');
  await until(() => expect(shown()).toContain('Thing 1'));
  scroll();
  await until(() => expect(asked[1]?.searchParams.get('after')).toBe('50'));

  await press('Escape');
  await until(() => expect(box().getAttribute('aria-expanded')).toBe('false'));
  asked.length = 0;
  await press('ArrowDown');
  await until(() => expect(asked.length).toBeGreaterThan(0));
  await moment();
  expect(asked.map(({ search }) => search)).toEqual(['?limit=50']);
});
