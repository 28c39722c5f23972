/**
 * Installs the npm packages when the lock file has changed. With `--browser` also those of the
 * browser tests and of the screenshots, which only they need: a whole browser is among them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.livery-lock');

export function installPackages(browser) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const has = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const withBrowser = `${lock} browser`;
  if (has === withBrowser || (has === lock && !browser)) return;
  // Whoever had the browser keeps it.
  const all = browser || has.endsWith(' browser');
  const parts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).workspaces;
  const built = parts.filter((name) => name !== 'console/dev').flatMap((name) => ['-w', name]);
  // What is there is of this lock file: only what is missing is added.
  if (has === lock) npm(['install', '--no-save']);
  else npm(['ci', ...(all ? [] : ['--include-workspace-root', ...built])]);
  writeFileSync(stamp, all ? withBrowser : lock);
}

function npm(args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages(process.argv.includes('--browser'));
}
