const store = 1000;
const empty = 1005;

/** Each a way to something worth looking at; they run one after the other in one page. */
export const scenes = {
  'sign-in': async ({ page }) => {
    await page.goto('/console/');
    await page.locator('input[autocomplete=username]').waitFor();
  },
  'sign-in-failed': async ({ page }) => {
    await page.locator('input[autocomplete=username]').fill('anna');
    await page.locator('input[autocomplete=current-password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
  },
  home: async ({ page, credentials: [name, password] }) => {
    await page.goto('/console/');
    await page.locator('input[autocomplete=username]').fill(name);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.sh-widgets li').first().waitFor();
  },
  'home-empty': async ({ page }) => {
    await page.goto(`/console/s/${empty}`);
    await page.locator('.lv-nothing').first().waitFor();
  },
  'menu-store': async ({ page }) => {
    await page.goto(`/console/s/${store}`);
    await page.locator('.sh-store').click();
    await page.locator('.ant-select-item-option').first().waitFor();
  },
  'menu-main': async ({ page, width }) => {
    await page.keyboard.press('Escape');
    if (width < 768) await page.locator('.sh-head button').first().click();
    else await page.locator('.sh-person').click();
  },
  customers: async ({ page }) => {
    await page.goto(`/console/s/${store}/customers`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'customers-none-found': async ({ page }) => {
    await page.goto(`/console/s/${store}/customers?q=zzzz`);
    await page.locator('.lv-nothing').waitFor();
  },
  'customers-empty': async ({ page }) => {
    await page.goto(`/console/s/${empty}/customers`);
    await page.locator('.lv-nothing').waitFor();
  },
  'customers-drawer': async ({ page }) => {
    await page.locator('.lv-actions button').click();
    await page.locator('.ant-drawer input').first().waitFor();
    await page.locator('.lv-drawer-foot .ant-btn-primary').click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
  },
  'customers-drawer-exists': async ({ page }) => {
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
  customer: async ({ page }) => {
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
    await page.waitForTimeout(300);
    await page.locator('.lv-actions button').nth(1).click();
    await page.locator('.ant-modal-confirm').waitFor();
  },
  'customer-unknown': async ({ page }) => {
    await page.goto(`/console/s/${store}/customers/1`);
    await page.locator('.lv-notice').waitFor();
  },
  imports: async ({ page }) => {
    await page.goto(`/console/s/${store}/imports`);
    await page.locator('.lv-list-foot').waitFor();
  },
  'imports-empty': async ({ page }) => {
    await page.goto(`/console/s/${empty}/imports`);
    await page.locator('.lv-nothing').waitFor();
  },
  quarantine: async ({ page }) => {
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
  'quarantine-waiting': async ({ page }) => {
    await page.goto(`/console/s/${store}/quarantine?state=waiting`);
    await page.locator('.lv-list-foot').waitFor();
  },
  connections: async ({ page }) => {
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
  'connections-drawer': async ({ page }) => {
    await page.goto(`/console/s/${empty}/connections`);
    await page.locator('.lv-actions button:not([disabled])').click();
    await page.locator('.ant-drawer input').first().waitFor();
  },
  'connections-drawer-tested': async ({ page }) => {
    await page.locator('#name').fill('DMS');
    await page.locator('#settings_folder').fill('/srv/livery/in');
    await page.locator('#settings_kind').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.locator('.lv-drawer-foot button').first().click();
    await page.locator('.lv-checks li').first().waitFor();
    await page.locator('.lv-report').scrollIntoViewIfNeeded();
  },
  'connections-drawer-mapping': async ({ page }) => {
    await page.locator('.lv-mapping').scrollIntoViewIfNeeded();
  },
  'unknown-store': async ({ page }) => {
    await page.goto('/console/s/1');
    await page.locator('.lv-notice').waitFor();
  },
  unknown: async ({ page }) => {
    await page.goto(`/console/s/${store}/nothing`);
    await page.locator('.lv-notice').waitFor();
  },
};
