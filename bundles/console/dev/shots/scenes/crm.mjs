import { withNothingIn } from './empty.mjs';

/** Customers. */
export const crmScenes = {
  customers: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'customers-palette-dialog': async ({ page }) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').first().fill('zh');
    await page.locator('.sh-found-entry').first().waitFor();
    await page.waitForTimeout(1_000);
  },
  'customers-palette-none-dialog': async ({ page }) => {
    await page.getByRole('combobox').first().fill('qqqq');
    await page.locator('.sh-found-note').waitFor();
  },
  'customers-columns-menu': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers?sort=name`);
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('button:has(.anticon-control)').click();
    await page.locator('.lv-column-choice').waitFor();
  },
  'customers-view-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers?sort=name`);
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('.lv-toolbar button:has(.anticon-save)').click();
    await page.getByRole('menuitem').first().click();
    await page.locator('.ant-drawer #name').waitFor();
  },
  'customers-bulk-dialog': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('.lv-toolbar button:has(.anticon-tags)').click();
    await page.getByRole('menuitem').nth(3).click();
    await page.locator('.ant-modal #title').waitFor();
    await page.waitForTimeout(1_000);
  },
  'customers-export-dialog': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-list-foot').waitFor();
    await page.locator('.lv-toolbar button:has(.anticon-download)').click();
    await page.locator('.ant-modal .ant-radio').nth(1).click();
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
    // Mobiles of those who are there are masked: the first of these is new, unless an earlier run has entered her.
    const link = page.locator('.ant-drawer a[href*="/customers/"]');
    for (let time = 0; time < 2 && !(await link.isVisible()); time++) {
      await page.goto(`/console/s/${store}/customers`);
      await page.locator('.lv-actions button').click();
      await page.locator('.ant-drawer #name').fill('周敏');
      await page.locator('.ant-drawer #mobile').fill('13900002048');
      await page.locator('.lv-drawer-foot .ant-btn-primary').click();
      await page.waitForTimeout(2_000);
    }
    await link.waitFor();
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
  'customer-company': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers?q=公司`);
    await page.locator('main a[href*="/customers/"]').first().click();
    await page.locator('.lv-columns').waitFor();
    await page.waitForTimeout(1_000);
  },
  'customer-company-contact': async ({ page }) => {
    await page
      .locator('.lv-columns > div')
      .nth(1)
      .locator('section')
      .nth(2)
      .locator('button')
      .first()
      .click();
    await page.locator('.ant-drawer #name').waitFor();
  },
  'customer-dealing-add': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').nth(3).click();
    await page.locator('.ant-timeline-item').first().waitFor();
    await page
      .locator('.lv-columns > div')
      .first()
      .locator('section')
      .nth(1)
      .locator('button')
      .first()
      .click();
    await page.locator('.ant-dropdown-menu-item').nth(1).click();
    await page.locator('.ant-drawer .lv-fieldset button').first().click();
    await page.locator('.ant-drawer .lv-line').waitFor();
  },
  'customer-dealing': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('main a[href*="/customers/"]').nth(3).click();
    await page.locator('.ant-timeline-item button').first().click();
    await page.locator('.ant-drawer .lv-plain').first().waitFor();
  },
  vehicle: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers?q=粤A`);
    await page.locator('main a[href*="/customers/"]').first().click();
    await page.locator('main a[href*="/vehicles/"]').first().click();
    await page.locator('.lv-columns').waitFor();
    await page.waitForTimeout(1_000);
  },
  'vehicle-drawer': async ({ page }) => {
    await page.locator('.lv-actions button').first().click();
    await page.locator('.ant-drawer #plate').waitFor();
  },
  'vehicle-unknown': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/vehicles/1`);
    await page.locator('.lv-notice').waitFor();
  },
  'customer-unknown': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/customers/1`);
    await page.locator('.lv-notice').waitFor();
  },
};
