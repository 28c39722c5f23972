import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { made } from './store.mjs';

/** Two people at the same customer; and a call that goes on record. */
export async function worksTogether({ page, step, base, openWindow, picture }) {
  const name = `两人 ${Date.now() % 100_000}`;
  let customer = '';

  const edits = async (window) => {
    await window.goto(customer);
    await window.locator('.lv-page-head .ant-btn:has(.anticon-edit)').click();
    await window.locator('.ant-drawer #region').waitFor();
  };
  const saves = (window) => window.locator('.lv-drawer-foot .ant-btn-primary').click();

  await step('two people edit the same customer: the later one sees both versions', async () => {
    const body = { name, mobile: '13912345678', region: '武汉', occupation: '教师', note: '旧' };
    customer = `${base}/customers/${await made(page, base, 'customers', body)}`;
    const storageState = await page.context().storageState();
    const other = await openWindow({ storageState });
    await edits(page);
    await page.locator('.ant-drawer #region').fill('我的地区');
    await page.locator('.ant-drawer #note').fill('我的备注');
    await edits(other);
    await other.locator('.ant-drawer #region').fill('对方地区');
    await other.locator('.ant-drawer #occupation').fill('对方职业');
    await saves(other);
    await other.locator('.ant-drawer').waitFor({ state: 'hidden' });
    await other.close();

    const refused = page.waitForResponse((answer) => answer.status() === 412);
    await saves(page);
    const told = await (await refused).json();
    assert.equal(told.current.region, '对方地区');
    assert.equal((await refused).headers().etag, `"${told.current.version}"`);
    const dialog = page.getByRole('dialog').filter({ has: page.locator('.lv-versions') });
    const row = (text) => dialog.locator('tbody tr', { hasText: text });
    await row('我的地区').waitFor();
    assert.match(await row('我的地区').innerText(), /武汉[\s\S]*对方地区[\s\S]*我的地区/);
    assert.equal(await dialog.locator('tbody tr').count(), 3);
    assert.deepEqual(
      await dialog
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((one) => [...one.querySelectorAll('input')].map(({ checked }) => checked)),
        ),
      [
        [true, false],
        [false, true],
        [false, true],
      ],
    );
    await atRest(page);
    await page.screenshot(picture('versions'));
    assert.deepEqual(await findings(page), []);

    // Back to the form nothing is lost, and nothing saved.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.locator('.ant-drawer #note').inputValue(), '我的备注');
    await saves(page);
    await row('我的地区').getByRole('radio').last().focus();
    await page.keyboard.press('ArrowLeft');
    await dialog.locator('.ant-btn-primary').click();
    await page.locator('.ant-drawer').waitFor({ state: 'hidden' });
    for (const value of ['对方地区', '对方职业', '我的备注']) {
      await page.locator('.lv-facts dd', { hasText: value }).waitFor();
    }
  });

  await step('two people edit the same survey: what the other one wrote stays', async () => {
    const body = { title: `调查 ${name}`, method: 'phone' };
    const survey = `${base}/surveys/${await made(page, base, 'surveys', body)}`;
    const other = await openWindow({ storageState: await page.context().storageState() });
    for (const window of [page, other]) {
      await window.goto(survey);
      await window.locator('.lv-page-head .ant-btn:has(.anticon-edit)').click();
      await window.locator('.ant-drawer #title').waitFor();
    }
    await page.locator('.ant-drawer #title').fill(`我的标题 ${name}`);
    await other.locator('.ant-drawer #goal').fill('对方目标');
    await saves(other);
    await other.locator('.ant-drawer').waitFor({ state: 'hidden' });
    await other.close();
    await saves(page);
    const dialog = page.getByRole('dialog').filter({ has: page.locator('.lv-versions') });
    await dialog.locator('tbody tr', { hasText: '对方目标' }).waitFor();
    await dialog.locator('.ant-btn-primary').click();
    await page.locator('.ant-drawer').waitFor({ state: 'hidden' });
    await page.locator('.lv-facts dd', { hasText: '对方目标' }).waitFor();
    await page.getByText(`我的标题 ${name}`).first().waitFor();
  });

  await step('calls the customer for service, which goes on record', async () => {
    await page.goto(customer);
    await page.locator('main .lv-facts .ant-btn:has(.anticon-phone)').click();
    const dialog = page.getByRole('dialog').filter({ has: page.locator('.lv-contact') });
    await dialog.getByText('未表示反对').waitFor();
    const purposes = dialog.locator('.lv-contact-purposes').getByRole('radio');
    await dialog.locator('.lv-contact-about input').fill('预约保养');
    await purposes.nth(1).check();
    await dialog.getByRole('alert').waitFor();
    assert.ok(await dialog.locator('.ant-btn-primary').isDisabled());
    await purposes.nth(0).check();
    await dialog.locator('.ant-btn-primary').click();
    const call = dialog.locator('a.ant-btn-primary');
    await call.waitFor();
    assert.equal(await call.getAttribute('href'), 'tel:+8613912345678');
    await atRest(page);
    await page.screenshot(picture('contact'));
    assert.deepEqual(await findings(page), []);
    await call.evaluate((link) => link.addEventListener('click', (one) => one.preventDefault()));
    await call.click();
    const subject = page.locator('.ant-drawer #subject');
    await subject.waitFor();
    assert.equal(await subject.inputValue(), '预约保养');
    await saves(page);
    await page.locator('.ant-timeline .lv-lines', { hasText: '预约保养' }).waitFor();
  });
}
