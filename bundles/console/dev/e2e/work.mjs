import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';

/** What staff do with a customer, from the customer's page to the board of tasks, by keyboard. */
export async function worksWithCustomers({ page, step, base, customer }) {
  const title = `call back ${Date.now()}`;
  const note = `likes vans ${Date.now()}`;

  await step('notes something, which stands in the timeline', async () => {
    await page.goto(customer);
    await page.locator('main textarea').first().fill(note);
    await page.locator('.lv-gap .ant-btn-primary').click();
    await page.locator('.ant-timeline .lv-lines', { hasText: note }).waitFor();
  });

  await step('writes a task down and moves it on the board by keyboard', async () => {
    await page.goto(`${base}/tasks`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer #title').fill(title);
    await page.keyboard.press('Enter');
    await page.locator('main tr', { hasText: title }).waitFor();
    await page.goto(`${base}/tasks?view=board`);
    const columns = page.locator('.lv-board-column');
    const open = columns.first().locator('.lv-board-card', { hasText: title });
    await open.locator('.ant-dropdown-trigger').focus();
    await page.keyboard.press('Enter');
    await page.locator('.ant-dropdown-menu-item-active').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await open.waitFor({ state: 'hidden' });
    await page.locator('.lv-board-card', { hasText: title }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });

  await step("adds a field of the store's own, fills it in, and attaches a file", async () => {
    const code = `club-${Date.now()}`;
    await page.goto(`${base}/own-fields`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer [id="labels_zh-CN"]').fill(code);
    await page.locator('.ant-drawer #code').fill(code);
    await page.keyboard.press('Enter');
    await page.locator('main .lv-rows li', { hasText: code }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await page.goto(customer);
    await page.locator('.lv-page-head .ant-btn:has(.anticon-edit)').click();
    await page.locator(`.ant-drawer [id="own_${code}"]`).fill('golf');
    await page.keyboard.press('Enter');
    await page.locator('main dd', { hasText: 'golf' }).waitFor();
    const buffer = Buffer.from('hello');
    const file = { name: `${code}.txt`, mimeType: 'text/plain', buffer };
    await page.locator('main input[type=file]').setInputFiles(file);
    await page.locator('main a[download]', { hasText: code }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });

  await step('sees what is due on the page of the day', async () => {
    await page.goto(`${base}/my-day`);
    await page.locator('.lv-columns').waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });
}
