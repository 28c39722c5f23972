import { withNothingIn } from './empty.mjs';

/** Customers. */
export const crmScenes = {
  customers: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'customers-none-found': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers?q=zzzz`);
    await page.locator('.lv-nothing').waitFor();
  },
  'customers-empty': async ({ page, store }) => {
    await withNothingIn(page, ['customers'], `/console/s/${store}/customers`);
  },
  'customers-drawer': async ({ page }) => {
    await page.locator('.lv-actions button').click();
    await page.locator('.ant-drawer input').first().waitFor();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'customers-drawer-exists': async ({ page, store }) => {
    const there = await page.evaluate(
      async (url) => (await (await fetch(url)).json()).items.find(({ mobile }) => mobile),
      `/api/v1/tenants/${store}/customers`,
    );
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-actions button').click();
    await page.locator('.ant-drawer #name').fill(there.name);
    await page.locator('.ant-drawer #mobile').fill(there.mobile);
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator(`.ant-drawer a[href$="/customers/${there.id}"]`).waitFor();
  },
  customer: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').nth(3).click();
    await page.locator('.ant-timeline-item').first().waitFor();
  },
  'customer-drawer': async ({ page }) => {
    await page.locator('.lv-actions button').first().click();
    await page.locator('.ant-drawer input').first().waitFor();
  },
  'customer-dialog': async ({ page }) => {
    await page.locator('.ant-drawer-close').click();
    await page.locator('.ant-drawer').waitFor({ state: 'hidden' });
    await page.locator('.lv-actions button').nth(1).click();
    await page.locator('.ant-modal-confirm').waitFor();
  },
  'customer-unknown': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers/1`);
    await page.locator('.lv-notice').waitFor();
  },
};
