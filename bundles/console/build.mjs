/**
 * Builds the console part in the current folder, as Maven calls it: installs the packages when the
 * lock file has changed, then checks style and types, runs the tests and bundles. A part whose inputs have
 * not changed since its last build is left as it is.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './packages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const part = process.cwd();
const modules = join(root, 'node_modules');
const javaSources = ['main', 'test'].map((set) => join('src', set, 'java'));
const lock = readFileSync(join(root, 'package-lock.json'));
const rules = ['package.json', '.prettierignore', '.oxlintrc.json'].map((name) => join(root, name));
const sdk = join(root, 'console', 'sdk');
// What belongs to no part is looked after together with the contract.
const tools = ['build.mjs', 'packages.mjs', 'dev'].map((name) => join(root, 'console', name));
// Who only wants to start it does not wait for checks and tests; what was built so counts as unchecked.
const unchecked = process.env.LIVERY_UNCHECKED === 'true';
const own = part === sdk ? [part, ...tools] : [part];

installPackages(false);
buildPart();

function buildPart() {
  const names = own.map((path) => relative(root, path));
  const unmatched = ['--no-error-on-unmatched-pattern'];
  const strict = ['--deny-warnings', '--report-unused-disable-directives'];
  const target = join(part, 'target');
  const stamp = join(target, 'console.stamp');
  const inputs = digest([...rules, sdk, ...own]);
  const built = read(stamp);
  if (built === inputs || (unchecked && built === `${inputs} unchecked`)) return;
  rmSync(stamp, { force: true });
  if (!unchecked) {
    tool('prettier', 'prettier', ['--check', ...unmatched, ...names], root);
    tool('oxlint', 'oxlint', [...strict, ...unmatched, ...names], root);
    tool('typescript', 'tsc', ['-p', '.']);
    tool('vitest', 'vitest', ['run', '--passWithNoTests', '--silent']);
  }
  if (existsSync(join(part, 'vite.config.js')))
    tool('vite', 'vite', ['build', '--logLevel', 'warn']);
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, unchecked ? `${inputs} unchecked` : inputs);
}

function digest(folders) {
  const hash = createHash('sha256')
    .update(lock)
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of folders) {
    for (const file of sourceFiles(folder).sort()) {
      hash.update(relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function sourceFiles(folder) {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    const skipped =
      ['node_modules', 'target'].includes(entry.name) ||
      javaSources.some((java) => path.endsWith(java));
    return skipped ? [] : sourceFiles(path);
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function tool(name, command, args, folder = part) {
  const manifest = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  run(process.execPath, [join(modules, name, bin), ...args], folder);
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
