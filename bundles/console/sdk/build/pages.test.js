import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesIn, titlesOf } from './pages';

const INDEX = `
import { definePlugin } from '@livery/console-sdk';
const shared = { path: '/audit', title: 'audit.title', icon: <b />, component: Audit };
export default definePlugin({
  id: 'trial',
  sdk: '^1.6.0',
  pages: [
    { id: 'audit', order: 1, ...shared },
    { id: 'group-audit', scope: 'group', ...shared },
    { id: 'customers', path: '/customers', title: 'customers.title', component: Customers },
    { id: 'customer', path: '/customers/:id', title: 'customer.title', component: Customer },
    { id: 'new', path: '/new', title: 'customers.add', component: Customer, menu: false },
  ],
});
`;

test('the pages in the menu are found, each once, also those that are put together', () => {
  expect(titlesOf(INDEX)).toEqual(['audit.title', 'customers.title']);
  expect(titlesOf("export default definePlugin({ id: 'none' });")).toEqual([]);
});

test('pages that do not stand there stop the build', () => {
  expect(() => titlesOf('export default definePlugin({ pages: made() });')).toThrow('index.tsx');
  expect(() => titlesOf('export default definePlugin({ pages: [{ title: some }] });')).toThrow(
    'title',
  );
});

test('each has its name in every language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'livery-pages-'));
  mkdirSync(join(folder, 'messages'));
  writeFileSync(join(folder, 'index.tsx'), INDEX);
  const write = (language, texts) =>
    writeFileSync(join(folder, 'messages', `${language}.json`), JSON.stringify(texts));
  write('en', { 'audit.title': 'Audit', 'customers.title': 'Customers' });
  write('zh-CN', { 'audit.title': '审计', 'customers.title': '客户' });

  expect(namesIn(folder)).toEqual([
    { en: 'Audit', 'zh-CN': '审计' },
    { en: 'Customers', 'zh-CN': '客户' },
  ]);
  write('zh-CN', { 'audit.title': '审计' });
  expect(() => namesIn(folder)).toThrow('customers.title');
  rmSync(folder, { recursive: true });
});
