import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** The browser of the npm package, which needs nothing of the system. */
export async function launch() {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}
