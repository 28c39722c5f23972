import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './shots/browser.mjs';
import { findings } from './shots/findings.mjs';
import { atRest } from './shots/rest.mjs';
import { scenes } from './shots/scenes.mjs';

/**
 * A screenshot of every scene of a running Livery with its demo stores, and what is wrong with it:
 * axe's findings, overflow, faults in the log. Ends with 1 when anything is.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.LIVERY_URL ?? 'http://localhost:8181' },
    home: { type: 'string', default: process.env.LIVERY_HOME ?? '../home' },
    languages: { type: 'string', default: 'zh-CN,zh-TW,en' },
    widths: { type: 'string', default: '1440,390' },
    themes: { type: 'string', default: 'light,dark' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'target/shots' },
  },
});

const signIn = JSON.parse(readFileSync(join(values.home, 'first-sign-in.json'), 'utf8'));
const browser = await launch();
let wrong = 0;
for (const language of values.languages.split(',')) {
  for (const width of values.widths.split(',').map(Number)) {
    for (const theme of values.themes.split(',')) await shootAll(language, width, theme);
  }
}
await browser.close();
console.log(wrong === 0 ? 'nothing wrong' : `${wrong} findings`);
process.exit(wrong === 0 ? 0 : 1);

async function shootAll(language, width, theme) {
  const context = await browser.newContext({
    baseURL: values.url,
    locale: language,
    colorScheme: theme,
    viewport: { width, height: width < 500 ? 844 : 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  let store;
  const log = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      log.push(message.text());
  });
  page.on('pageerror', (fault) => log.push(String(fault)));
  const folder = join(values.out, `${language}-${width}-${theme}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, scene] of Object.entries(scenes)) {
    if (values.only && name !== 'home' && !new RegExp(values.only).test(name)) continue;
    try {
      await scene({ page, width, language, store, credentials: [signIn.name, signIn.password] });
      await atRest(page);
      store = /\/s\/(\d{2,})/.exec(page.url())?.[1] ?? store;
    } catch (fault) {
      log.push(String(fault).split('\n')[0]);
    }
    await page.screenshot({
      path: join(folder, `${name}.png`),
      fullPage: !/drawer|menu|dialog/.test(name),
    });
    for (const finding of [...log.splice(0), ...(await findings(page))]) {
      wrong++;
      console.log(`${language} ${width} ${theme} ${name}: ${finding}`);
    }
  }
  await context.close();
}
