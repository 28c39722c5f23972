import { rmSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { fontConfiguration } from './fonts.mjs';

/** The browser of the npm package with Chinese fonts, which needs nothing of the system. */
export async function launch() {
  const fonts = fontConfiguration();
  process.on('exit', () => rmSync(fonts.folder, { recursive: true, force: true }));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: fonts.file },
    headless: true,
  });
}
