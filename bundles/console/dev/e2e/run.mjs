import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../shots/browser.mjs';
import { watch } from './trouble.mjs';

const LONGEST = 20_000;

/** Steps in a browser, one after the other; the first that fails ends the run. */
export async function begin({ url, out }) {
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  const faults = [];
  const open = [];
  let passed = 0;

  /** A window of its own; with `storageState` it is signed in as another one is. */
  async function openWindow(options) {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    open.push({ page, told: watch(page) });
    page.setDefaultTimeout(LONGEST);
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
        faults.push(message.text());
      }
    });
    return page;
  }

  async function step(what, work) {
    const start = Date.now();
    try {
      await work();
      passed++;
      console.log(`ok   ${what} (${Date.now() - start} ms)`);
    } catch (fault) {
      console.log(`FAIL ${what}: ${fault.stack}`);
      for (const [index, { page, told }] of open.entries()) {
        if (page.isClosed()) continue;
        await page.screenshot({ path: join(out, `failed-${index}.png`) });
        console.log((await told()).join('\n  '));
      }
      await end(1);
    }
  }

  async function end(failed = 0) {
    await browser.close();
    faults.forEach((fault) => console.log(`the pages had a fault: ${fault}`));
    console.log(`${passed} passed, ${failed} failed, ${faults.length} faults in the pages`);
    process.exit(failed + faults.length > 0 ? 1 : 0);
  }

  return { openWindow, step, end };
}
