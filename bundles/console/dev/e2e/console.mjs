import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findings } from '../shots/findings.mjs';
import { atRest, inPlace } from '../shots/rest.mjs';
import { givesAccess } from './access.mjs';
import { changesModules, updatesCustomers } from './deployment.mjs';
import { mergesCustomers } from './merge.mjs';
import { switchesModules } from './modules.mjs';
import { begin } from './run.mjs';
import { buildsSegments } from './segments.mjs';
import { worksWithLists } from './lists.mjs';
import { worksTogether } from './together.mjs';
import { hearsCustomers } from './voice.mjs';
import { worksWithCustomers } from './work.mjs';

/**
 * A person's way through the console of a running Livery: A1, A2, A5, A8, A70. Signs in, switches the store, finds a customer by a
 * part of the name, opens the page, reads it in three languages and in the dark, sees a file that is dropped appear,
 * finds on record what was changed, opens the group's pages, lets somebody in, does it on a telephone, and goes on typing while
 * the page is updated under it.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    store: { type: 'string' },
    folder: { type: 'string' },
    /** Archives of modules, as a JSON object: a `sound` one, a `bad` one, and a newer build of the `crm`. */
    archives: { type: 'string' },
    /** The key of somebody who may not change modules. */
    adviser: { type: 'string' },
    out: { type: 'string', default: 'target/e2e' },
  },
});
const { openWindow, step, end } = await begin({ url: values.url, out: values.out });
const page = await openWindow({});
const picture = (name) => ({ path: join(values.out, `${name}.png`) });

/** Chooses it, and once more where the page moved under the pointer. */
async function language(name) {
  const chosen = page.locator('header button', { hasText: name });
  for (let attempt = 1; attempt < 3; attempt++) {
    await choose(name);
    const shown = chosen.waitFor({ timeout: 5_000 });
    if (await shown.then(() => true).catch(() => false)) return;
    await page.keyboard.press('Escape');
  }
  await choose(name);
  await chosen.waitFor();
}

async function choose(name) {
  // What closes hands the focus back, and the page scrolls to it: a click on the way goes nowhere.
  await atRest(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('header button:has(.anticon-translation)').click();
  const item = page.getByRole('menuitem', { name });
  await inPlace(item);
  await item.click();
  await item.waitFor({ state: 'hidden', timeout: 5_000 }).catch(() => undefined);
}

const storesAsked = [];
page.on('request', (request) => {
  const { pathname, search } = new URL(request.url());
  if (pathname === '/api/v1/group/tenants') storesAsked.push(search);
});
await step('signs in', async () => {
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(values.name);
  await page.locator('input[autocomplete=current-password]').fill(values.password);
  await page.keyboard.press('Enter');
  await page.locator('.sh-store').waitFor();
});

let base = '';
await step(
  'switches the store: reads the stores when it is asked to, and finds one by its name',
  async () => {
    await page.locator('main h1').waitFor();
    assert.deepEqual(storesAsked, []);
    await page.locator('.sh-store').click();
    await page.locator('.ant-select-item-option').nth(1).waitFor();
    assert.deepEqual(storesAsked, ['?limit=50']);
    await page.keyboard.type('nowhere');
    await page
      .locator('.ant-select-item-empty', { hasText: /未找到门店|No store found/ })
      .waitFor();
    for (const _ of 'nowhere') await page.keyboard.press('Backspace');
    await page.keyboard.type(values.store);
    const found = page.locator('.ant-select-item-option');
    await page.waitForFunction(
      () => document.querySelectorAll('.ant-select-item-option').length === 1,
    );
    assert.match(await found.innerText(), new RegExp(values.store));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/s\/\d+/);
    await page.locator('.sh-store', { hasText: values.store }).waitFor();
    base = new URL(page.url()).pathname.match(/^\/console\/s\/\d+/)[0];
  },
);

let name = '';
let customer = '';
await step('A1 finds a customer by a part of the name and opens the page', async () => {
  await page.goto(`${base}/customers`);
  await page.locator('main a[href*="/customers/"]').first().waitFor();
  // One with a vehicle has more to show.
  const row = page.locator('main tr').filter({ hasText: /[\u4e00-\u9fff][A-Z][A-Z0-9]{5}/ });
  name = (await row.locator('a[href*="/customers/"]').first().innerText()).trim();
  await page.locator('main input').first().fill(name.slice(1));
  await page.waitForURL(/q=/);
  await page.locator('main a[href*="/customers/"]', { hasText: name }).first().click();
  await page.waitForURL(/\/customers\/\d+/);
  await page.locator('h1', { hasText: name }).waitFor();
  customer = new URL(page.url()).pathname;
  await atRest(page);
  await page.screenshot(picture('customer'));
  assert.deepEqual(await findings(page), []);
});

await step('the menu leads from what was found to all customers', async () => {
  await page.goto(`${base}/customers?q=nobody-has-this-name`);
  await page.locator('main .lv-nothing').waitFor();
  await page.locator('.sh-menu a[href$="/customers"]').click();
  await page.locator('main a[href*="/customers/"]').first().waitFor();
  assert.equal(await page.locator('main input').first().inputValue(), '');
});

await step('reads it in three languages', async () => {
  await page.goto(customer);
  for (const [choice, menu] of [
    ['繁體中文', '客戶'],
    ['English', 'Customers'],
    ['简体中文', '客户'],
  ]) {
    await language(choice);
    await page.getByText(menu, { exact: true }).first().waitFor();
  }
});

await worksWithCustomers({ page, step, base, customer });
await hearsCustomers({ page, step, base, customer });
await buildsSegments({ page, step, base, language, picture });

await mergesCustomers({ page, step, base, language, picture });
await worksTogether({ page, step, base, openWindow, picture });

await worksWithLists({ page, step, base, name, language });

await step('A5 sees a file that is dropped appear', async () => {
  await page.goto(`${base}/imports`);
  const file = `dropped-${Date.now()}.csv`;
  const person = `浏览器${Date.now() % 100000}`;
  writeFileSync(join(values.folder, file), `编号,姓名\nE${Date.now()},${person}\n`);
  await page.locator('main tr', { hasText: file }).filter({ hasText: '已完成' }).waitFor();
  await page.goto(`${base}/customers?q=${encodeURIComponent(person)}`);
  await page.locator('main a[href*="/customers/"]', { hasText: person }).first().waitFor();
  await page.screenshot(picture('customers'));
});

await switchesModules({ page, step, base, language, picture });

await step('A70 finds on record what was changed, and the record intact', async () => {
  await page.goto(customer);
  await page.locator('main .lv-actions button').first().click();
  await page.locator('.ant-drawer #note').fill(`审计 ${Date.now()}`);
  await page.locator('.lv-drawer-foot .ant-btn-primary').click();
  await page.locator('.ant-drawer').waitFor({ state: 'hidden' });
  await page.locator('.sh-menu a[href$="/audit"]').first().click();
  const id = customer.split('/').at(-1);
  const entry = page.locator('main tr', { hasText: id }).filter({ hasText: '修改客户' }).first();
  await entry.waitFor();
  assert.match(await entry.innerText(), /备注/);
  await page.getByRole('button', { name: '校验' }).click();
  await page.locator('main .ant-alert-success', { hasText: '记录完整' }).waitFor();
  await atRest(page);
  await page.screenshot(picture('audit'));
  assert.deepEqual(await findings(page), []);
});

await step('opens the pages of the group', async () => {
  for (const [place, title] of [
    ['stores', '门店'],
    ['people', '人员'],
    ['roles', '角色'],
    ['persons', '多店客户'],
    ['audit', '审计记录'],
    ['parked-facts', '搁置的事件'],
  ]) {
    await page.locator(`.sh-menu a[href$="/g/${place}"]`).click();
    await page.locator('main h1', { hasText: title }).waitFor();
    await page.locator('main .lv-list-foot, main .lv-nothing').first().waitFor();
  }
});

await givesAccess({ page, step, url: values.url, store: values.store, picture });

const storageState = await page.context().storageState();
const places = { customers: `${base}/customers`, customer };
places['my-day'] = `${base}/my-day`;
places.tasks = `${base}/tasks`;
places.leads = `${base}/leads`;
places.dashboard = `${base}/dashboard`;
places['group-dashboard'] = '/console/g/dashboard';
places.distribution = `${base}/distribution`;
places.imports = `${base}/imports`;
places.connections = `${base}/connections`;
places.audit = `${base}/audit`;
places['parked-facts'] = `${base}/parked-facts`;
places.stores = '/console/g/stores';
places.people = '/console/g/people';
places.roles = '/console/g/roles';
places.persons = '/console/g/persons';

/** Each page as it is at rest: nothing that some people cannot read, nothing wider than the window. */
async function looksRight(view, kind) {
  for (const [place, path] of Object.entries(places)) {
    await view.goto(path);
    await view.locator('main h1').waitFor();
    await atRest(view);
    await view.screenshot(picture(`${place}-${kind}`));
    assert.deepEqual(await findings(view), [], place);
  }
}

// Both at once: each mostly waits until its page is at rest.
await step('can be read in the dark, and fits a telephone, with a drawer too', async () => {
  const dark = await openWindow({ storageState, colorScheme: 'dark' });
  const phone = await openWindow({ storageState, viewport: { width: 390, height: 844 } });
  await Promise.all([looksRight(dark, 'dark'), looksRight(phone, 'phone')]);
  assert.equal(await dark.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await phone.goto(customer);
  await phone.locator('main .lv-actions button').first().click();
  await phone.locator('.ant-drawer #name').waitFor();
  await atRest(phone);
  await phone.screenshot(picture('drawer-phone'));
  assert.deepEqual(await findings(phone), []);
});

if (values.archives) {
  const archives = JSON.parse(values.archives);
  await changesModules({ page, step, openWindow, archives, adviser: values.adviser, picture });

  await step('keeps what was half typed while the page is updated', async () => {
    const note = `半途 ${Date.now()}`;
    await page.goto(customer);
    await page.locator('main .lv-actions button').first().click();
    await page.locator('.ant-drawer #note').fill(note);
    const other = await openWindow({ storageState });
    const goesBack = await updatesCustomers({ page: other, file: archives.crm });
    await page.locator('.sh-news button').waitFor();
    assert.equal(await page.locator('.ant-drawer #note').inputValue(), note);
    await page.screenshot(picture('updated'));
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-drawer').waitFor({ state: 'hidden' });
    await page.locator('.sh-news button').click();
    await page.locator('.sh-news').waitFor({ state: 'detached' });
    await page.locator('.lv-facts dd', { hasText: note }).waitFor();
    await goesBack();
  });
}

await end();
