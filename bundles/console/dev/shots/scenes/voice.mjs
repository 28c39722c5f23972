import { withNothingIn } from './empty.mjs';

/** What customers say: feedback and surveys. */
export const voiceScenes = {
  feedback: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/feedback`);
    await page.locator('.lv-list-foot, .lv-nothing').first().waitFor();
  },
  'feedback-empty': async ({ page, store }) => {
    await withNothingIn(page, ['feedback'], `/console/s/${store}/feedback`);
  },
  'surveys-empty': async ({ page, store }) => {
    await withNothingIn(page, ['surveys'], `/console/s/${store}/surveys`);
  },
  'surveys-drawer': async ({ page, store }) => {
    await page.goto(`/console/s/${store}/surveys`);
    await page.locator('.lv-page-head .ant-btn-primary').click();
    await page.locator('.ant-drawer #title').waitFor();
  },
  survey: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/surveys`);
    await page.locator('.lv-page-head .anticon-file-add').click();
    await page.waitForURL(/\/surveys\/\d+/);
    await page.locator('.ant-steps').waitFor();
  },
  'survey-questions-drawer': async ({ page }) => {
    await page.locator('.lv-section .anticon-edit').first().click();
    await page.locator('.ant-drawer fieldset').first().waitFor();
  },
  surveys: async ({ page, store }) => {
    await page.goto(`/console/s/${store}/surveys`);
    await page.locator('main tr, main .lv-card').first().waitFor();
  },
};
