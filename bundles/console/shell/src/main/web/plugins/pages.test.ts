// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { LoadedPlugin } from '@livery/console-sdk/host';
import { findPage, inMenu, pagesOf } from './pages';

const Component = () => null;
const messages = { 'zh-CN': {}, 'zh-TW': {}, en: {} };
const plugin = (id: string, pages: LoadedPlugin['pages']): LoadedPlugin => ({
  id,
  sdk: '^1.0.0',
  messages,
  pages,
  module: `/console/p/${id}/plugin-1.js`,
});
const plugins = [
  plugin('crm', [
    { id: 'list', path: '/customers', title: 'a', component: Component, order: 20 },
    { id: 'one', path: '/customers/:customer', title: 'b', component: Component, menu: false },
    { id: 'new', path: '/customers/new', title: 'c', component: Component, menu: false },
  ]),
  plugin('dms', [
    {
      id: 'imports',
      path: '/imports',
      title: 'd',
      component: Component,
      permission: 'x',
      order: 10,
    },
  ]),
];

test('the menu has the pages that may be opened, in their order', () => {
  const ids = (may: boolean) =>
    pagesOf(plugins, () => may)
      .filter(inMenu)
      .map((page) => page.id);
  expect(ids(true)).toEqual(['imports', 'list']);
  expect(ids(false)).toEqual(['list']);
});

test('a page that spells a path out goes before one that takes any', () => {
  const pages = pagesOf(plugins, () => true);
  expect(findPage(pages, '/customers/new')?.page.id).toBe('new');
  expect(findPage(pages, '/customers/7')).toMatchObject({
    page: { id: 'one' },
    params: { customer: '7' },
  });
  expect(findPage(pages, '/nowhere')).toBeUndefined();
});

test('a page of the group asks for its permission there, and stands apart', () => {
  const both = [
    plugin('platform', [
      { id: 'audit', path: '/audit', title: 'a', component: Component, permission: 'x' },
      {
        id: 'group-audit',
        scope: 'group',
        path: '/audit',
        title: 'a',
        component: Component,
        permission: 'x',
      },
    ]),
  ];
  const pages = pagesOf(both, (_, scope) => scope === 'group');
  expect(pages.filter(inMenu).map((page) => page.id)).toEqual(['group-audit']);
  expect(findPage(pages, '/audit')?.page.id).toBe('audit');
  expect(findPage(pages, '/audit', 'group')?.page.id).toBe('group-audit');
});

test('what is switched off is in no menu, where it is off', () => {
  const both = plugins.map((one) =>
    one.id === 'dms'
      ? {
          ...one,
          pages: [...one.pages!, { ...one.pages![0]!, id: 'all', scope: 'group' as const }],
        }
      : one,
  );
  const pages = pagesOf(
    both,
    () => true,
    (module, scope) => module === 'dms' && scope === 'store',
  );
  expect(pages.filter(inMenu).map((page) => page.id)).toEqual(['all', 'list']);
  expect(findPage(pages, '/imports')?.page.off).toBe(true);
  expect(findPage(pages, '/imports', 'group')?.page.off).toBe(false);
});

test('a widget that is switched off opens no page', () => {
  const dashboard = { id: 'dashboard', path: '/dashboard', title: 'a', component: Component };
  const both = [
    plugin('crm', [{ ...dashboard, permission: 'crm.reports.read', slot: 'dashboard' }]),
    {
      ...plugin('dms', []),
      widgets: [{ slot: 'dashboard', component: Component, permission: 'dms.connections.read' }],
    },
  ];
  const allowed = (off: boolean) =>
    pagesOf(
      both,
      (wanted) => wanted === 'dms.connections.read',
      (module) => off && module === 'dms',
    )[0]?.allowed;
  expect(allowed(false)).toBe(true);
  expect(allowed(true)).toBe(false);
});

test('a new version of a plug-in has pages of another key', () => {
  const [before] = pagesOf(plugins, () => true);
  const [after] = pagesOf(
    plugins.map((one) => ({ ...one, module: `${one.module}2` })),
    () => true,
  );
  expect(after!.id).toBe(before!.id);
  expect(after!.key).not.toBe(before!.key);
});

test('a page with a slot is for whoever may see a widget there too', () => {
  const dashboard = { id: 'dashboard', path: '/dashboard', title: 'a', component: Component };
  const both = [
    plugin('crm', [{ ...dashboard, permission: 'crm.reports.read', slot: 'dashboard' }]),
    {
      ...plugin('dms', []),
      widgets: [
        { slot: 'dashboard', component: Component, permission: 'dms.connections.read' },
        { slot: 'home', component: Component, permission: 'x' },
        { slot: 'dashboard', component: Component },
      ],
    },
  ];
  const allowed = (may: string) => pagesOf(both, (wanted) => wanted === may)[0]?.allowed;
  expect(allowed('crm.reports.read')).toBe(true);
  expect(allowed('dms.connections.read')).toBe(true);
  expect(allowed('x')).toBe(false);
  expect(allowed('nothing')).toBe(false);
});
