import { withNothingIn } from './empty.mjs';

/** What comes from the dealers’ systems. */
export const dmsScenes = {
  imports: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/imports`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'imports-empty': async ({ page, store }) => {
    await withNothingIn(page, ['imports'], `/console/s/${store}/imports`);
  },
  quarantine: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/quarantine`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'quarantine-drawer': async ({ page }) => {
    await page.locator('main tbody button, main .lv-card-head button').first().click();
    await page.locator('.ant-drawer input').first().waitFor();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'quarantine-dialog': async ({ page }) => {
    await page.locator('.lv-drawer-foot button').first().click();
    await page.locator('.ant-modal textarea').waitFor();
  },
  'quarantine-waiting': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/quarantine?state=waiting`);
    await page.locator('.lv-list-foot').waitFor();
  },
  connections: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/connections`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'connections-menu': async ({ page }) => {
    await page.locator('main tbody button, main .lv-card-head button').first().click();
    await page.locator('.ant-dropdown-menu-item').first().waitFor();
  },
  'connections-dialog': async ({ page }) => {
    await page.locator('.ant-dropdown-menu-item').first().click();
    await page.locator('.lv-checks li').first().waitFor();
  },
  'connections-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/connections`);
    await page.locator('.lv-actions button:not([disabled])').click();
    await page.locator('.ant-drawer input').first().waitFor();
  },
  'connections-drawer-tested': async ({ page, store }) => {
    const folder = await page.evaluate(async (url) => {
      const { items } = await (await fetch(url)).json();
      return items.map(({ settings }) => settings.folder).find(Boolean) ?? '/srv/livery/in';
    }, `/api/v1/tenants/${store}/connections`);
    await page.locator('#name').fill('DMS');
    await page.locator('#settings_folder').fill(folder);
    await page.locator('#settings_kind').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.locator('.lv-drawer-foot button').first().click();
    const answer = page.locator('.ant-drawer .lv-report, .ant-drawer [role=alert]').first();
    await answer.waitFor();
    await answer.scrollIntoViewIfNeeded();
  },
  'connections-drawer-mapping': async ({ page }) => {
    await page.locator('.lv-mapping').scrollIntoViewIfNeeded();
  },
};
