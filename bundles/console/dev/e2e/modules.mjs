import assert from 'node:assert/strict';
import { findings } from '../shots/findings.mjs';
import { atRest } from '../shots/rest.mjs';

const OFF = [
  ['繁體中文', '在此處已關閉'],
  ['English', 'is switched off here'],
  ['简体中文', '在此处已关闭'],
];

/**
 * Switches a module off in the store: it says what goes with it, its pages leave the menu, a link into it says so in three
 * languages, and all is back when it is on again.
 *
 * @param picture the options of a screenshot of this name
 */
export async function switchesModules({ page, step, base, language, picture }) {
  const asks = page.locator('.ant-modal-confirm');
  const imports = page.locator('.sh-menu a[href$="/imports"]');

  async function switches(hint) {
    await page.locator('main #module-dms').click();
    await asks.getByText(hint).waitFor();
    await asks.locator('.ant-btn-dangerous, .ant-btn-primary').click();
    await asks.waitFor({ state: 'hidden' });
  }

  await step('switches a module off, and what needs it', async () => {
    await page.goto(`${base}/imports`);
    await page.locator('main h1').waitFor();
    await page.locator('.sh-menu a[href$="/modules"]').first().click();
    await switches('CSV');
    await imports.waitFor({ state: 'hidden' });
    assert.equal(
      await page.locator('main #module-adapter-csv').getAttribute('aria-checked'),
      'false',
    );
    await atRest(page);
    await page.screenshot(picture('modules'));
    assert.deepEqual(await findings(page), []);
  });

  await step('a link into it says so, in three languages', async () => {
    await page.goto(`${base}/imports`);
    for (const [choice, words] of OFF) {
      await language(choice);
      await page.locator('main', { hasText: words }).waitFor();
    }
    await page.screenshot(picture('module-off'));
    const store = base.split('/').at(-1);
    const answer = await page.request.get(`/api/v1/tenants/${store}/imports`);
    assert.equal(answer.status(), 404);
    assert.equal((await answer.json()).code, 'platform.module.off');
  });

  await step('and it is back when it is switched on again', async () => {
    await page.goto(`${base}/modules`);
    await switches('补上期间发生的事');
    await imports.first().waitFor();
    await page.locator('main #module-adapter-csv').click();
    await asks.locator('.ant-btn-primary').click();
    await asks.waitFor({ state: 'hidden' });
    await page.goto(`${base}/imports`);
    await page.locator('main tr').first().waitFor();
  });
}
