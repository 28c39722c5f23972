import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { OPEN, choose } from './select.mjs';

/** A marketer's way: writes a condition word by word, sees whom it brings, and finds them in the segment. */
export async function buildsSegments({ page, step, base, language, picture }) {
  const name = `客群 ${Date.now()}`;

  /** Chooses what the last clause is about. */
  async function about(typed) {
    await choose(page, page.locator('.lv-criteria-subject').last(), typed);
  }

  await step('writes a segment as a sentence and sees whom it brings', async () => {
    await page.goto(`${base}/segments/new`);
    const add = page.locator('.lv-criteria-more .ant-btn').first();
    await add.click();
    await about('往来：次数');
    await add.click();
    await about('性别');
    await page.locator('.lv-criteria-several').last().click();
    await page.locator(`${OPEN} .ant-select-item-option`, { hasText: /^男$/ }).click();
    await page.keyboard.press('Escape');
    const total = page.locator('[data-current] .lv-criteria-total strong');
    await total.waitFor();
    assert.ok(Number((await total.innerText()).replaceAll(',', '')) > 0);
    await page.locator('#segment-name').fill(name);
    await atRest(page);
    await page.screenshot(picture('segment-edit'));
    assert.deepEqual(await findings(page), []);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.waitForURL(/\/segments\/\d+$/);
  });

  await step('finds them in it once all customers have been gone through', async () => {
    await page.locator('main a[href*="/customers/"]').first().waitFor();
    await page.getByText('自动更新', { exact: true }).waitFor();
    await atRest(page);
    await page.screenshot(picture('segment'));
    assert.deepEqual(await findings(page), []);
  });

  await step('reads and changes it in English', async () => {
    await language('English');
    await page.getByText('number of Dealings is at least 1').waitFor();
    await page.locator('.lv-page-head a, .lv-page-head button').first().click();
    await page.getByText('Customers who match').waitFor();
    await page.locator('.lv-criteria-row').last().locator('[aria-pressed]').click();
    await page.locator('[data-current] .lv-criteria-total strong').waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.getByText('not (Sex is male)').waitFor();
    await language('简体中文');
  });
}
