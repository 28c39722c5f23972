import { withNothingIn } from './empty.mjs';

/** What staff do with customers: as much of it as the store has. */
export const workScenes = {
  'my-day': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/my-day`);
    await page.locator('.lv-columns').waitFor();
  },
  'own-fields': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/own-fields`);
    await page.locator('.lv-rows li, .lv-nothing').first().waitFor();
  },
  'own-fields-empty': async ({ page, store }) => {
    await withNothingIn(page, ['fields'], `/console/s/${store}/own-fields`);
  },
  'own-fields-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/own-fields`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer #code').waitFor();
  },
  tasks: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tasks?whose=all`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'tasks-empty': async ({ page, store }) => {
    await withNothingIn(page, ['tasks'], `/console/s/${store}/tasks`);
  },
  'tasks-board': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tasks?whose=all&view=board`);
    await page.locator('.lv-board').waitFor();
  },
  'tasks-board-menu': async ({ page }) => {
    const menu = page.locator('.lv-board-card .ant-dropdown-trigger').first();
    if (await menu.isVisible()) await menu.click();
  },
  'tasks-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tasks`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer #title').waitFor();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  leads: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/leads?whose=all`);
    await page.locator('.lv-board').waitFor();
  },
  'leads-list': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/leads?whose=all&view=list`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'leads-empty': async ({ page, store }) => {
    await withNothingIn(page, ['leads'], `/console/s/${store}/leads?view=list`);
  },
  'leads-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/leads`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer #name').waitFor();
  },
  tags: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/tags`);
    await page.locator('.lv-rows li, .lv-nothing').first().waitFor();
  },
  'tags-empty': async ({ page, store }) => {
    await withNothingIn(page, ['tags'], `/console/s/${store}/tags`);
  },
  'hand-over': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/hand-over`);
    await page.locator('.lv-rows li, .lv-nothing').first().waitFor();
  },
  'hand-over-empty': async ({ page, store }) => {
    await withNothingIn(page, ['holdings'], `/console/s/${store}/hand-over`);
  },
  'customer-consent-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').first().click();
    await page.locator('.lv-section-head button').last().click();
    await page.locator('.ant-drawer #textShown').waitFor();
  },
  'customer-contact-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').first().click();
    await page.locator('.lv-section-head button').first().click();
    await page.locator('.ant-drawer #subject').waitFor();
  },
};
