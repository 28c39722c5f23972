import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { OPEN } from './select.mjs';

/** What customers say of the store and others of them, from the customer's page to a survey. */
export async function hearsCustomers({ page, step, base, customer }) {
  const mark = Date.now().toString(36);
  const drawer = page.locator('.ant-drawer-open');
  const save = () => drawer.locator('.lv-drawer-foot .ant-btn-primary').click();
  const section = (title) =>
    page
      .locator('.lv-section')
      .filter({ has: page.locator('.lv-section-head').filter({ hasText: title }) });
  const choose = async (id, option) => {
    await drawer.locator(`#${id}`).click();
    await page.locator(`${OPEN} .ant-select-item-option`, { hasText: option }).first().click();
  };

  await step(
    'A2 is refused what others told without its legal basis, and reads it with one',
    async () => {
      await page.goto(customer);
      const others = section(/第三方信息|From others/);
      await others.locator('.anticon-plus').click();
      await drawer.locator('#provider').fill('百行征信');
      await drawer.locator('#name').fill(`score ${mark}`);
      await drawer.locator('#text').fill('712');
      await save();
      await drawer
        .locator('.ant-form-item-explain-error', { hasText: /合法性依据|legal basis/ })
        .waitFor();
      await choose('basis', /合同|contract/);
      await drawer.locator('#reference').fill('HT-2026-001');
      await save();
      await drawer.waitFor({ state: 'hidden' });
      await others.locator('.anticon-eye').click();
      await others
        .locator('li', { hasText: `score ${mark}` })
        .filter({ hasText: '712' })
        .waitFor();
    },
  );

  await step('A1 writes a complaint down, makes a task of it and says what was done', async () => {
    const feedback = section(/客户反馈|Feedback/);
    await feedback.locator('.anticon-plus').click();
    await drawer.locator('.ant-radio-wrapper').nth(1).click();
    await drawer.locator('#text').fill(`waited ${mark}`);
    await drawer.locator('#task').check();
    await save();
    await drawer.waitFor({ state: 'hidden' });
    const said = feedback.locator('li', { hasText: `waited ${mark}` });
    await said.locator('.anticon-check').click();
    await drawer.locator('#outcome').fill(`washed ${mark}`);
    await save();
    await page.locator('.ant-timeline .lv-lines', { hasText: `washed ${mark}` }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await page.goto(`${base}/feedback?kind=complaint`);
    await page.locator('main tr', { hasText: `waited ${mark}` }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });

  await step('A8 asks what customers need, from the goal to a measure', async () => {
    await page.goto(`${base}/surveys`);
    await page.locator('.lv-page-head .anticon-file-add').click();
    await page.waitForURL(/\/surveys\/\d+/);
    const on = page.locator('main .ant-btn-primary:has(.anticon-arrow-right)');
    const reached = (number) =>
      page.locator(`.ant-steps-item:nth-child(${number}).ant-steps-item-active`).waitFor();
    await on.click();
    await reached(2);
    await on.click();
    await reached(3);
    await on.click();
    await page
      .locator('.ant-alert', { hasText: /答卷|Record at least one/ })
      .first()
      .waitFor();
    const responses = section(/录入答卷|Record a response/);
    await responses.locator('.anticon-plus').click();
    for (const question of [0, 1]) {
      await drawer
        .locator('.ant-radio-group')
        .nth(question)
        .locator('.ant-radio-wrapper')
        .first()
        .click();
    }
    await save();
    await drawer.waitFor({ state: 'hidden' });
    await page.locator('.lv-chart').first().waitFor();
    await on.click();
    await reached(4);
    await section(/结论|Conclusion/)
      .locator('.anticon-edit')
      .click();
    await drawer.locator('#conclusion').fill(`space ${mark}`);
    await save();
    await drawer.waitFor({ state: 'hidden' });
    await on.click();
    await reached(5);
    await section(/改进措施|Measures/)
      .locator('.anticon-plus')
      .click();
    await drawer.locator('#what').fill(`vans ${mark}`);
    await save();
    await page.locator('main li', { hasText: `vans ${mark}` }).waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });
}
