import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { choose } from './select.mjs';
import { made } from './store.mjs';

/** How staff find, arrange, mark and take away customers: by Ctrl-K, in views, many at once, as a workbook. */
export async function worksWithLists({ page, step, base, name, language }) {
  const view = `按姓名 ${Date.now()}`;
  const tag = `批量 ${Date.now()}`;

  await step(
    'finds a customer from any page by Ctrl-K, in two languages, by keyboard',
    async () => {
      await page.goto(`${base}/tasks`);
      await page.locator('main h1').waitFor();
      for (const [choice, pages] of [
        ['English', 'Customers'],
        ['简体中文', '客户'],
      ]) {
        await language(choice);
        await page.keyboard.press('Control+k');
        const box = page.getByRole('combobox', { name: /Search pages|搜索页面/ });
        await box.fill(pages);
        await page.getByRole('option', { name: pages, exact: true }).first().waitFor();
        await box.fill(name);
        await page.getByRole('option', { name }).first().waitFor();
        assert.equal(
          await page.locator('[role=option][aria-selected=true]').count(),
          1,
          'one option is the current one',
        );
        await atRest(page);
        assert.deepEqual(await findings(page), []);
        if (choice === 'English') await page.keyboard.press('Escape');
        else await page.keyboard.press('Enter');
      }
      await page.waitForURL(/\/customers\/\d+/);
      await page.locator('h1', { hasText: name }).waitFor();
    },
  );

  await step('saves a view of the list and shares it', async () => {
    await page.goto(`${base}/customers?sort=name`);
    await page.locator('main a[href*="/customers/"]').first().waitFor();
    const toolbar = page.locator('.lv-toolbar');
    await atRest(page);
    await toolbar.getByRole('button', { name: '列', exact: true }).click();
    await atRest(page);
    await page.locator('.lv-column-choice label', { hasText: '性别' }).click();
    await page.waitForURL(/columns=/);
    await page.keyboard.press('Escape');
    await toolbar.getByRole('button', { name: '视图' }).click();
    await page.getByRole('menuitem', { name: '另存为新视图' }).click();
    await page.locator('.ant-drawer #shared').check();
    await page.locator('.ant-drawer #name').fill(view);
    await page.keyboard.press('Enter');
    await page.waitForURL(/view=\d+/);
    await page.locator('.lv-toolbar .ant-select', { hasText: view }).waitFor();
    assert.equal(await page.locator('main th', { hasText: '性别' }).count(), 0);
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });

  await step('changes the view of the list in English, and sees that it is changed', async () => {
    await language('English');
    await page.locator('main th', { hasText: 'Name' }).waitFor();
    assert.equal(await page.locator('main th', { hasText: 'Sex' }).count(), 0);
    const toolbar = page.locator('.lv-toolbar');
    await toolbar.getByRole('button', { name: 'Columns', exact: true }).click();
    await atRest(page);
    await page.locator('.lv-column-choice label', { hasText: 'Sex' }).click();
    await page.waitForURL(/columns=/);
    await page.keyboard.press('Escape');
    await page.locator('main th', { hasText: 'Sex' }).waitFor();
    await toolbar.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitem').first().waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await page.keyboard.press('Escape');
    await language('简体中文');
  });

  await step('tags the customers that are ticked, and takes it back', async () => {
    await made(page, base, 'tags', { name: tag });
    await page.goto(`${base}/customers`);
    for (const row of [0, 1]) {
      await page.locator('main tbody tr.lv-row-link').nth(row).getByRole('checkbox').check();
    }
    await page
      .locator('.lv-toolbar')
      .getByRole('button', { name: /已勾选的 2/ })
      .click();
    await page.getByRole('menuitem', { name: '添加标签' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('将对 2 位客户执行').waitFor();
    await dialog.locator('#tag').fill(tag);
    await page.keyboard.press('Enter');
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await dialog.getByRole('button', { name: '对 2 项执行' }).click();
    const told = page.locator('.lv-bulk', { hasText: '完成 2' });
    await told.getByRole('button', { name: '撤销' }).click();
    await page.locator('.lv-bulk', { hasText: '已撤销 2 项' }).waitFor();
  });

  await step('marks the tasks that are ticked as done, and takes it back', async () => {
    await made(page, base, 'tasks', { title: tag });
    await page.goto(`${base}/tasks`);
    await page.locator('main tbody tr', { hasText: tag }).getByRole('checkbox').check();
    await page
      .locator('.lv-toolbar')
      .getByRole('button', { name: /已勾选的 1/ })
      .click();
    await page.getByRole('menuitem', { name: '标记为已完成' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('将对 1 项任务执行').waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await dialog.getByRole('button', { name: '对 1 项执行' }).click();
    const told = page.locator('.lv-bulk', { hasText: '完成 1' });
    await told.getByRole('button', { name: '撤销' }).click();
    await page.locator('.lv-bulk', { hasText: '已撤销 1 项' }).waitFor();
    await page.locator('main tbody tr', { hasText: tag }).waitFor();
  });

  await step('exports the list as a workbook', async () => {
    await page.goto(`${base}/customers`);
    await page.locator('main a[href*="/customers/"]').first().waitFor();
    const dialog = await askedForWorkbook(page);
    await dialog.getByText('文件已就绪').waitFor({ timeout: 60_000 });
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByText('下载', { exact: true }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^customers-\d+\.xlsx$/);
    assert.ok(statSync(await file.path()).size > 1_000);
  });

  await step('keeps the vehicles whose owner fulfils a condition as a view', async () => {
    await page.goto(`${base}/vehicles`);
    await page.locator('main tbody a[href*="/vehicles/"]').first().waitFor();
    const toolbar = page.locator('.lv-toolbar');
    await toolbar.getByRole('button', { name: '视图' }).click();
    await page.getByRole('menuitem', { name: '只看车主满足条件的车辆' }).click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('没有车主的车辆不显示').waitFor();
    await drawer.locator('.lv-criteria-more .ant-btn').first().click();
    await choose(page, drawer.locator('.lv-criteria-subject'), '往来：次数');
    await atRest(page);
    assert.deepEqual(await findings(page), []);
    await drawer.locator('#name').fill(`有往来 ${tag}`);
    const [listed] = await Promise.all([
      page.waitForResponse((one) => /\/vehicles\?.*view=\d+/.test(one.url())),
      page.keyboard.press('Enter'),
    ]);
    assert.ok((await listed.json()).items.every(({ customer }) => customer !== null));
    await page.waitForURL(/view=\d+/);
    await page.locator('main tbody a[href*="/vehicles/"]').first().waitFor();
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  });

  await step('shows what was done with many, which files there are, and other lists', async () => {
    const shown = async (path, what) => {
      await page.goto(`${base}/${path}`);
      await what.waitFor();
      await atRest(page);
      assert.deepEqual(await findings(page), [], path);
    };
    const row = page.locator('main tbody tr');
    await shown('bulk-jobs', row.filter({ hasText: tag }).getByText('已撤销', { exact: true }));
    await shown('list-exports', row.getByText('下载').first());
    await shown('vehicles', row.locator('a[href*="/vehicles/"]').first());
    await shown('leads?view=list&whose=all', page.getByRole('button', { name: '导出' }));
    const dialog = await askedForWorkbook(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog
        .getByText('文件已就绪')
        .waitFor()
        .then(() => dialog.getByText('下载', { exact: true }).click()),
    ]);
    assert.match(file.suggestedFilename(), /^leads-\d+\.xlsx$/);
  });
}

/** Has the list that is shown exported, in a dialog that is there without having moved. */
async function askedForWorkbook(page) {
  await page.locator('.lv-toolbar').getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const moving = await dialog.evaluate((one) => one.getAnimations({ subtree: true }).length);
  assert.equal(moving, 0, 'nothing moves where little motion is asked for');
  await dialog.getByRole('button', { name: '生成文件' }).click();
  return dialog;
}
