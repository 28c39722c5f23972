import { withNothingIn } from './empty.mjs';

/** Segments, the editor of their conditions, and what customers are told apart by. */
export const segmentScenes = {
  segments: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/segments`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
    if (await page.locator('.lv-nothing').isVisible()) {
      await page.locator('.lv-page-head .ant-btn').first().click();
      await page.locator('.lv-list-foot').waitFor();
      await page.waitForTimeout(5_000);
    }
  },
  'segments-empty': async ({ page, store }) => {
    await withNothingIn(page, ['segments'], `/console/s/${store}/segments`);
  },
  segment: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/segments`);
    await page.locator('main a[href*="/segments/"]').nth(3).click();
    await page.locator('.lv-columns').waitFor();
    await page.waitForTimeout(1_000);
  },
  'segment-edit': async ({ page }) => {
    await page.locator('.lv-page-head .ant-btn').first().click();
    await page.locator('[data-current]').waitFor();
  },
  'segment-edit-text': async ({ page }) => {
    await page.locator('.lv-criteria-switch').click();
    await page.locator('textarea.lv-code').waitFor();
  },
  'segment-new': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/segments/new`);
    const add = page.locator('.lv-criteria-more .ant-btn');
    await add.first().click();
    await add.last().click();
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'segment-why': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/segments`);
    await page.locator('main a[href*="/segments/"]').nth(3).click();
    await page.locator('.lv-page-head .ant-btn').first().click();
    await page.locator('[data-current]').waitFor();
    await page.locator('.lv-columns > div').last().locator('.ant-select').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.locator('.lv-criteria-why').waitFor();
  },
  distribution: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/distribution`);
    await page.locator('.lv-chart svg').waitFor();
  },
  'customer-segments': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').first().click();
    const why = page.locator('.lv-entry-head button[aria-expanded]').first();
    await why.click();
    await page.locator('.lv-criteria-why').first().waitFor();
  },
};
