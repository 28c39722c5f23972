import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../shots/browser.mjs';
import { findings } from '../shots/findings.mjs';

/**
 * A person's way through the console of a running Livery: A1, A5. Signs in, switches the store, finds a customer by a
 * part of the name, opens the page, reads it in three languages, and sees a file that is dropped appear.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    store: { type: 'string' },
    folder: { type: 'string' },
    out: { type: 'string', default: 'target/e2e' },
  },
});
mkdirSync(values.out, { recursive: true });

const browser = await launch();
const context = await browser.newContext({
  baseURL: values.url,
  locale: 'zh-CN',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
});
const page = await context.newPage();
page.setDefaultTimeout(20_000);
const faults = [];
page.on('pageerror', (fault) => faults.push(String(fault)));
page.on('console', (message) => {
  if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
    faults.push(message.text());
  }
});

async function step(what, work) {
  const start = Date.now();
  try {
    await work();
    console.log(`ok   ${what} (${Date.now() - start} ms)`);
  } catch (fault) {
    await page.screenshot({ path: join(values.out, 'failed.png') });
    console.log(`FAIL ${what}: ${fault.message} at ${page.url()}`);
    await browser.close();
    process.exit(1);
  }
}

async function language(name) {
  const button = page.locator('header button:has(.anticon-translation)');
  await page.evaluate(() => window.scrollTo(0, 0));
  await button.click();
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  // The menu is put into its place after it was opened.
  await page.waitForTimeout(500);
  await item.click();
  await page.locator('header button', { hasText: name }).waitFor();
  await item.waitFor({ state: 'hidden' });
  await page.waitForTimeout(400);
}

await step('signs in', async () => {
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(values.name);
  await page.locator('input[autocomplete=current-password]').fill(values.password);
  await page.keyboard.press('Enter');
  await page.locator('.sh-store').waitFor();
});

await step('switches the store', async () => {
  await page.locator('.sh-store').click();
  await page.keyboard.type(values.store);
  await page.locator('.ant-select-item-option', { hasText: values.store }).first().click();
  await page.waitForURL(/\/console\/s\/\d+/);
  await page.locator('.sh-store', { hasText: values.store }).waitFor();
});

let name = '';
await step('A1 finds a customer by a part of the name and opens the page', async () => {
  const store = page.url().match(/\/console\/s\/(\d+)/)[1];
  await page.goto(`/console/s/${store}/customers`);
  await page.locator('main a[href*="/customers/"]').first().waitFor();
  // One with a vehicle has more to show.
  const row = page.locator('main tr').filter({ hasText: /[\u4e00-\u9fff][A-Z][A-Z0-9]{5}/ });
  const first = row.locator('a[href*="/customers/"]').first();
  name = (await first.innerText()).trim();
  const search = page.locator('main input').first();
  await search.fill(name.slice(1));
  await page.waitForURL(/q=/);
  await page.locator('main a[href*="/customers/"]', { hasText: name }).first().click();
  await page.waitForURL(/\/customers\/\d+/);
  await page.locator('h1', { hasText: name }).waitFor();
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(values.out, 'customer.png') });
  assert.deepEqual(await findings(page), []);
});

await step('reads it in three languages', async () => {
  for (const [choice, menu] of [
    ['繁體中文', '客戶'],
    ['English', 'Customers'],
    ['简体中文', '客户'],
  ]) {
    await language(choice);
    await page.getByText(menu, { exact: true }).first().waitFor();
  }
});

await step('A5 sees a file that is dropped appear', async () => {
  const store = page.url().match(/\/console\/s\/(\d+)/)[1];
  await page.goto(`/console/s/${store}/imports`);
  const file = `dropped-${Date.now()}.csv`;
  const person = `浏览器${Date.now() % 100000}`;
  writeFileSync(join(values.folder, file), `编号,姓名\nE${Date.now()},${person}\n`);
  await page.locator('main tr', { hasText: file }).filter({ hasText: '已完成' }).waitFor();
  await page.goto(`/console/s/${store}/customers?q=${encodeURIComponent(person)}`);
  await page.locator('main a[href*="/customers/"]', { hasText: person }).first().waitFor();
  await page.screenshot({ path: join(values.out, 'customers.png') });
});

await step('fits a telephone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(400);
  assert.deepEqual(await findings(page), []);
});

await browser.close();
assert.deepEqual(faults, [], 'the pages had faults');
console.log('6 passed, 0 failed');
