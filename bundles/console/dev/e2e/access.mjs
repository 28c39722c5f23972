import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { choose } from './select.mjs';

const SAVE = '.lv-drawer-foot .ant-btn-primary';

/**
 * Group IT's way to let somebody in: makes a role, gives it to a person in a brand, makes a key for a part of it that then
 * opens just that, and takes the role away.
 *
 * @param picture the options of a screenshot of this name
 */
export async function givesAccess({ page, step, url, store, picture }) {
  const code = `reception-${Date.now()}`;
  const role = `前台 ${code}`;
  const person = `wang-${Date.now()}`;
  const drawer = page.locator('.ant-drawer-open').last();
  let brand = '';

  async function looksRight(name) {
    await atRest(page);
    await page.screenshot(picture(name));
    assert.deepEqual(await findings(page), []);
  }

  await step('makes a role of the group', async () => {
    const found = await page.request.get(`/api/v1/group/places?q=${encodeURIComponent(store)}`);
    brand = (await found.json()).items[0].brand;
    await page.locator('.sh-menu a[href$="/g/roles"]').click();
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await drawer.locator('#name').fill(role);
    await drawer.locator('#code').fill('auditor');
    await drawer.locator('#permissions').fill('crm.customers.read');
    await drawer.locator('.lv-picker-list .ant-checkbox-wrapper').first().click();
    await drawer.locator(SAVE).click();
    await drawer.locator('.ant-form-item-explain-error', { hasText: 'auditor' }).waitFor();
    await looksRight('role-drawer');
    await drawer.locator('#code').fill(code);
    await drawer.locator(SAVE).click();
    await page.locator('main tr', { hasText: code }).filter({ hasText: '自建' }).waitFor();
  });

  await step('gives it to a person in a brand', async () => {
    await page.locator('.sh-menu a[href$="/g/people"]').click();
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await drawer.locator('#name').fill(person);
    await drawer.locator('.lv-fieldset button').last().click();
    await choose(page, drawer.locator('.lv-row-fields .ant-select').first(), code);
    await choose(page, drawer.locator('.lv-row-fields .ant-select').last(), brand);
    await drawer.locator(SAVE).click();
    const row = page.locator('main tr', { hasText: person });
    await row.getByText(`${role} · ${brand}（品牌）`).waitFor();
    await looksRight('people-role');
  });

  await step('makes a key for a part of it, which opens no more', async () => {
    await page.locator('main tr', { hasText: person }).locator('button').nth(1).click();
    await page.locator('.ant-drawer .lv-section-head button').last().click();
    await drawer.locator('#name').fill('e2e');
    await drawer.locator('#places .ant-radio-wrapper').last().click();
    await choose(page, drawer.locator('.ant-form-item:has(#tenants) .ant-select'), store);
    await page.keyboard.press('Escape');
    await drawer.locator('#allowed .ant-radio-wrapper').last().click();
    await drawer.locator('.lv-picker-list .ant-checkbox-wrapper').first().click();
    await looksRight('key-drawer');
    await drawer.locator(SAVE).click();
    const key = await page.locator('.ant-modal input').inputValue();
    await page.locator('.ant-modal-footer .ant-btn-primary').click();
    await page.locator('.ant-drawer .lv-access', { hasText: 'e2e' }).getByText(store).waitFor();
    await looksRight('keys');
    const asks = async (path) =>
      (await fetch(new URL(path, url), { headers: { Authorization: `Bearer ${key}` } })).status;
    const { items } = await (
      await page.request.get(`/api/v1/group/places?q=${encodeURIComponent(store)}`)
    ).json();
    assert.equal(await asks(`/api/v1/tenants/${items[0].id}/customers`), 200);
    assert.equal(await asks(`/api/v1/tenants/${items[0].id}/connections`), 403);
    await page.keyboard.press('Escape');
    await page.locator('.ant-drawer-open').waitFor({ state: 'detached' });
  });

  await step('deletes the role only after being told who has it', async () => {
    await page.locator('.sh-menu a[href$="/g/roles"]').click();
    const row = page.locator('main tr', { hasText: code });
    await row.locator('.ant-btn-dangerous').click();
    const dialog = page.locator('.ant-modal');
    await dialog.locator('.ant-btn-dangerous').click();
    await dialog.locator('.ant-alert', { hasText: '1' }).waitFor();
    await dialog.locator('.ant-btn-dangerous').click();
    await row.waitFor({ state: 'detached' });
    await page.locator('.sh-menu a[href$="/g/people"]').click();
    await page.locator('main tr', { hasText: person }).getByText('角色已删除').waitFor();
  });
}
