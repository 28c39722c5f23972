import { readFileSync } from 'node:fs';
import { sharedName } from './shared-modules.js';

const BASE = '/console/';

/**
 * Writes the frame's page: the template with its import map and its files. What remains open is
 * `%NONCE%`, which the host fills for each answer.
 */
export function page(template) {
  return {
    name: 'livery:page',
    // After the styles have been written.
    generateBundle: { order: 'post', handler: write },
  };

  function write(_options, bundle) {
    const files = Object.values(bundle);
    const entries = files.filter((file) => file.type === 'chunk' && file.isEntry);
    const main = entries.find((file) => !sharedName(file));
    const imports = Object.fromEntries(
      entries.filter(sharedName).map((file) => [sharedName(file), BASE + file.fileName]),
    );
    const styles = files.filter((file) => file.fileName.endsWith('.css'));
    const needed = neededAtOnce(entries, bundle);
    const preloads = files.filter((file) => needed.has(file) && file !== main);
    const source = readFileSync(template, 'utf8')
      .replace('%IMPORTS%', () => JSON.stringify({ imports }).replaceAll('<', '\\u003c'))
      .replace('%STYLES%', links('stylesheet', styles))
      .replace('%PRELOADS%', links('modulepreload', preloads))
      .replace('%MAIN%', BASE + main.fileName);
    this.emitFile({ type: 'asset', fileName: 'index.html', source });
  }
}

/** What the entries import, and what these import; what is only asked for later is not among them. */
function neededAtOnce(entries, bundle) {
  const needed = new Set();
  const add = (chunk) => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) add(bundle[name]);
  };
  entries.forEach(add);
  return needed;
}

function links(kind, files) {
  return files
    .map(({ fileName }) => `<link rel="${kind}" href="${BASE}${fileName}" />`)
    .join('\n    ');
}
