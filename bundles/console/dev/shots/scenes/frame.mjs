import { inPlace } from '../rest.mjs';
import { withNothingIn } from './empty.mjs';

const LANGUAGES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** The frame, the home page and signing in; `home` leaves somebody signed in. */
export const frameScenes = {
  'sign-in': async ({ page }) => {
    await page.goto('/console/');
    await page.locator('input[autocomplete=username]').waitFor();
  },
  'sign-in-failed': async ({ page }) => {
    await page.locator('input[autocomplete=username]').fill('nobody');
    await page.locator('input[autocomplete=current-password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
  },
  home: async ({ page, language, credentials: [name, password] }) => {
    await page.goto('/console/');
    // Chosen here, it goes before the one that the person had last.
    await page.locator('.sh-sign-in-tools button:has(.anticon-translation)').click();
    const choice = page.getByRole('menuitem', { name: LANGUAGES[language] });
    await inPlace(choice);
    await choice.click();
    await page.locator('input[autocomplete=username]').fill(name);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.sh-widgets li').first().waitFor();
  },
  'home-empty': async ({ page, store }) => {
    await withNothingIn(page, ['customers', 'imports'], `/console/s/${store}`);
  },
  'menu-store': async ({ page, store }) => {
    await page.goto(`/console/s/${store}`);
    await page.locator('.sh-store').click();
    await page.locator('.ant-select-item-option').first().waitFor();
  },
  'menu-store-found': async ({ page }) => {
    await page.keyboard.type('虹桥');
    await page.waitForFunction(
      () => document.querySelectorAll('.ant-select-item-option').length === 1,
    );
  },
  'menu-store-none': async ({ page }) => {
    await page.keyboard.type('没有');
    await page.locator('.ant-select-item-empty', { hasText: /未找到|找不到|No store/ }).waitFor();
  },
  'menu-main': async ({ page, width }) => {
    await page.keyboard.press('Escape');
    if (width < 768) await page.locator('.sh-head button').first().click();
    else await page.locator('.sh-person').click();
  },
  'unknown-store': async ({ page }) => {
    await page.goto('/console/s/1');
    await page.locator('.lv-notice').waitFor();
  },
  unknown: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/nothing`);
    await page.locator('.lv-notice').waitFor();
  },
};
