import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';
import { made } from './store.mjs';

const WORDS = {
  简体中文: { compare: '比较', done: '现在代表两者', undo: '撤销', undone: '合并已撤销' },
  English: {
    compare: 'Compare',
    done: 'now stands for both',
    undo: 'Undo',
    undone: 'The merge is undone',
  },
};

/** Two who are one: merged and taken apart again, by mouse in one language and by keyboard in another. */
export async function mergesCustomers({ page, step, base, language, picture }) {
  const mobile = `139${String(Date.now()).slice(-8)}`;
  const name = `合并甲${Date.now() % 100_000}`;
  let one = '';

  /** Presses Tab until something has the focus. */
  async function tabTo(target) {
    await target.waitFor();
    for (let tabs = 0; tabs < 120; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail('Tab does not reach it');
  }

  async function shown() {
    await atRest(page);
    assert.deepEqual(await findings(page), []);
  }

  await step('merges two customers by mouse, and takes it back', async () => {
    one = await made(page, base, 'customers', { name, mobile, region: '武汉' });
    const other = { name: `${name}乙`, mobile, region: '宜昌', occupation: '教师' };
    await made(page, base, 'customers', other);
    const { compare, done, undo, undone } = WORDS['简体中文'];
    const pair = page.locator('main tr', { hasText: other.name });
    // Pairs are looked for once the customers are there.
    await page.goto(`${base}/duplicates`);
    for (let tries = 0; (await pair.count()) === 0 && tries < 40; tries++) {
      await page.waitForTimeout(250);
      await page.goto(`${base}/duplicates`);
      await page.locator('main .lv-list-foot, main .lv-nothing').first().waitFor();
    }
    await shown();
    await pair.getByRole('link', { name: compare }).click();
    await page.waitForURL(/\/compare\//);
    const row = page.locator('.lv-compare tr', { hasText: '宜昌' });
    await row.getByText('宜昌').click();
    await shown();
    await page.screenshot(picture('compare'));
    await page.locator('main .ant-btn-primary').click();
    await page.getByText(done).first().waitFor();
    await page.locator('.lv-facts dd', { hasText: '宜昌' }).waitFor();
    await shown();
    await page.locator('main').getByRole('button', { name: undo }).click();
    await page.getByRole('dialog').getByRole('button', { name: undo }).click();
    await page.getByText(undone).first().waitFor();
    await page.locator('main').getByRole('button', { name: undo }).waitFor({ state: 'detached' });
  });

  await step('merges them by keyboard in English, and takes it back', async () => {
    const { compare, done, undo, undone } = WORDS.English;
    await page.goto(`${base}/duplicates`);
    await language('English');
    const pair = page.locator('main tr', { hasText: `${name}乙` });
    await shown();
    await tabTo(pair.getByRole('link', { name: compare }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\//);
    await tabTo(page.locator('.lv-compare tr', { hasText: '宜昌' }).getByRole('radio').first());
    await shown();
    await tabTo(page.locator('main .ant-btn-primary'));
    await page.keyboard.press('Enter');
    await page.getByText(done).first().waitFor();
    await tabTo(page.locator('main').getByRole('button', { name: undo }));
    await page.keyboard.press('Enter');
    const confirm = page.getByRole('dialog').getByRole('button', { name: undo });
    await tabTo(confirm);
    await shown();
    await page.keyboard.press('Enter');
    await page.getByText(undone).first().waitFor();
    await page.goto(`${base}/customers/${one}`);
    await page.locator('.lv-facts dd', { hasText: '武汉' }).waitFor();
    await language('简体中文');
  });
}
