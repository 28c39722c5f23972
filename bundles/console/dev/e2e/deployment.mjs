import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';

const PAGE = '/console/g/deployment';

/** The page "Installed modules" in a window, and what one does there. */
export function deploymentIn(page) {
  const dialog = page.locator('.ant-modal:visible');
  const list = (name) => page.locator(`main [aria-label="${name}"]`).first();
  const running = (module) =>
    list('已安装模块')
      .locator('tr')
      .filter({ has: page.locator('code', { hasText: new RegExp(`^${module}$`) }) });
  const kept = (words) => list('模块包').locator('tr', { hasText: words });

  async function open() {
    await page.goto(PAGE);
    await running('crm').waitFor();
  }

  /** Gives a file to be kept, and goes on where nobody has signed it. */
  async function add(file, words) {
    await page.locator('main input[type=file]').setInputFiles(file);
    await dialog.getByText('的模块包未签名').waitFor();
    await dialog.getByRole('button', { name: '仍然接受' }).click();
    await kept(words).first().waitFor();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Presses a button in a row, reads the plan, and has it carried out. */
  async function carriesOut(row, button, planned) {
    await row.getByRole('button', { name: button, exact: true }).click();
    await dialog.locator('.ant-modal-title', { hasText: '？' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('.ant-modal .ant-skeleton'));
    const plan = await dialog.innerText();
    for (const words of planned) assert.ok(plan.includes(words), `${words} is not in: ${plan}`);
    await dialog.getByRole('button', { name: '执行' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  }

  return { dialog, running, kept, sets: list('版本集'), open, add, carriesOut };
}

/**
 * Group IT's way through the page "Installed modules": keeps an archive that nobody has signed, is told what is bad about
 * another, reads plans, installs, verifies, disables, enables, goes back to the set before and takes away. Who may not do that does not
 * see the page.
 *
 * @param archives files: `sound` of a module `paper` 1.0.0, and `bad`, which is none
 * @param adviser the key of somebody who may not
 * @param picture the options of a screenshot of this name
 */
export async function changesModules({ page, step, openWindow, archives, adviser, picture }) {
  const { dialog, running, kept, sets, open, add, carriesOut } = deploymentIn(page);
  const is = (state) => running('paper').getByText(state, { exact: true }).waitFor();

  async function looksRight(name) {
    await atRest(page);
    await page.screenshot(picture(name));
    assert.deepEqual(await findings(page), []);
  }

  await step('a file that is no archive is refused, and told why', async () => {
    await open();
    const before = await kept(/./).count();
    await page.locator('main input[type=file]').setInputFiles(archives.bad);
    await dialog.getByText('该文件不是模块包').waitFor();
    assert.equal(await dialog.getByRole('button', { name: '仍然接受' }).count(), 0);
    await looksRight('deployment-refused');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await kept(/./).count(), before);
  });

  await step('an archive that nobody has signed is kept when one says so, and marked', async () => {
    await add(archives.sound, 'paper 1.0.0');
    await kept('paper 1.0.0').getByText('未签名').waitFor();
    await looksRight('deployment-added');
  });

  await step('it is installed once its plan has been read', async () => {
    await carriesOut(kept('paper 1.0.0'), '安装', ['安装 trial.paper 1.0.0']);
    await is('运行中');
    await running('paper').getByText('未签名').waitFor();
    await kept('paper 1.0.0').getByText('使用中').waitFor();
    await looksRight('deployment');
  });

  await step('what runs is verified', async () => {
    await page.getByRole('button', { name: '校验', exact: true }).click();
    // Nobody has signed it: that is told each time, and is no fault.
    const note = page.locator('main .ant-alert[role=status]').getByText('模块 paper 未签名。');
    await note.waitFor({ timeout: 60_000 });
    await page.locator('main').getByText('一切正常', { exact: true }).waitFor();
    assert.equal(await page.locator('main .ant-alert[role=alert]').count(), 0);
    await page.getByRole('button', { name: '关闭校验结果' }).click();
    await note.waitFor({ state: 'detached' });
  });

  await step('it is disabled, enabled, gone back from and uninstalled', async () => {
    await carriesOut(running('paper'), '停用', ['移除 trial.paper 1.0.0']);
    await is('已停用');
    await carriesOut(running('paper'), '启用', ['安装 trial.paper 1.0.0']);
    await is('运行中');
    const before = sets.locator('tbody tr').filter({ has: page.getByRole('button') });
    await sets.locator('tr', { hasText: '使用中' }).getByText('启用').first().waitFor();
    await carriesOut(before.first(), '回退', ['移除 trial.paper 1.0.0']);
    await is('已停用');
    await carriesOut(running('paper'), '卸载', []);
    await running('paper').waitFor({ state: 'detached' });
    await kept('paper 1.0.0').getByRole('button', { name: '安装', exact: true }).waitFor();
  });

  await step('who may not change modules does not see the page', async () => {
    const theirs = await openWindow({ extraHTTPHeaders: { Authorization: `Bearer ${adviser}` } });
    await theirs.goto('/');
    await theirs.locator('.sh-menu a[href$="/customers"]').first().waitFor();
    assert.equal(await theirs.locator('.sh-menu a[href$="/g/deployment"]').count(), 0);
    await theirs.goto(PAGE);
    await theirs.getByText('无法打开此页面').waitFor();
    assert.equal(await theirs.locator('main table').count(), 0);
    assert.equal((await theirs.request.get('/api/v1/group/modules')).status(), 403);
    await theirs.close();
  });
}

/**
 * In a window of its own, puts in another build of the CRM, and goes back from it when that has been looked at.
 *
 * @param file its archive, which nobody has signed
 */
export async function updatesCustomers({ page, file }) {
  const { kept, sets, open, add, carriesOut } = deploymentIn(page);
  const other = kept('crm 0.1.0').filter({
    has: page.getByRole('button', { name: '更新', exact: true }),
  });
  await open();
  await add(file, 'crm 0.1.0');
  await carriesOut(other.first(), '更新', ['livery.crm.ui']);
  return async () => {
    const before = sets.locator('tbody tr').filter({ has: page.getByRole('button') });
    await carriesOut(before.first(), '回退', ['livery.crm.ui']);
  };
}
