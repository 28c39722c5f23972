import { withNothingIn } from './empty.mjs';

/** What was done with many, the files that were made, and lists that are no customers'. */
export const listScenes = {
  'bulk-jobs': async ({ page, store }) => {
    await made(page, store);
    await page.goto(`/console/s/${store}/bulk-jobs`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'bulk-jobs-empty': async ({ page, store }) => {
    await withNothingIn(page, ['bulk'], `/console/s/${store}/bulk-jobs`);
  },
  'list-exports': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/list-exports`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'list-exports-empty': async ({ page, store }) => {
    await withNothingIn(page, ['list-exports'], `/console/s/${store}/list-exports`);
  },
  vehicles: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/vehicles`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'vehicles-empty': async ({ page, store }) => {
    await withNothingIn(page, ['vehicles'], `/console/s/${store}/vehicles`);
  },
  'vehicles-condition-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/vehicles`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
    await page.locator('.lv-toolbar .ant-dropdown-trigger').first().click();
    await page.getByRole('menuitem').nth(1).click();
    await page.locator('.ant-drawer .lv-criteria-more .ant-btn').first().click();
  },
  'leads-condition-empty': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/leads?view=list`);
    const view = await nobodys(page, store, 'leads');
    await page.goto(`/console/s/${store}/leads?view=list&whose=all&seen=${view}`);
    await page.locator('.lv-nothing').first().waitFor();
  },
  'tasks-condition-menu': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tasks`);
    const view = await nobodys(page, store, 'tasks');
    await page.goto(`/console/s/${store}/tasks?whose=all&seen=${view}`);
    await page.locator('.lv-nothing').first().waitFor();
    await page.locator('.lv-toolbar .ant-dropdown-trigger').first().click();
    await page.getByRole('menuitem').first().waitFor();
  },
  'tasks-list': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tasks?whose=all&which=closed`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
};

/** A task for each of three customers, and a workbook of the leads. */
async function made(page, store) {
  await page.evaluate(async (tenant) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const of = `/api/v1/tenants/${tenant}`;
    const post = (path, body) =>
      fetch(`${of}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Livery-Csrf': csrf },
        body: JSON.stringify(body),
      });
    const { items } = await (await fetch(`${of}/customers?limit=3`)).json();
    const selection = { ids: items.map(({ id }) => id) };
    await post('bulk', { action: 'task', selection, count: items.length, title: '回访' });
    await post('list-exports', { list: 'leads', filter: {} });
  }, store);
}

/** A view of a list that shows what is of nobody. */
async function nobodys(page, store, list) {
  return page.evaluate(
    async ([tenant, of]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const made = await fetch(`/api/v1/tenants/${tenant}/views`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Livery-Csrf': csrf },
        body: JSON.stringify({
          list: of,
          name: `无 ${Date.now()}`,
          filter: { criterion: { not: { all: [] } } },
        }),
      });
      return (await made.json()).id;
    },
    [store, list],
  );
}
