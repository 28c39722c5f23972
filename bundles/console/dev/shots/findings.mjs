import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page as it is shown now. */
export async function findings(page) {
  // The page's policy lets no foreign script in; the browser's own channel does.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // The arrow keys in its field scroll the list of a choice; axe knows that only where list and scrolled part are one.
    const scrolledByKeys = ({ id }, { html }) =>
      id === 'scrollable-region-focusable' && html.includes('ant-select-dropdown-list-holder');
    const found = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.violations
      .map((one) => ({ ...one, nodes: one.nodes.filter((node) => !scrolledByKeys(one, node)) }))
      .filter(({ nodes }) => nodes.length > 0)
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes
            .map((n) => n.html.slice(0, 160))
            .slice(0, 3)
            .join(' | ')}`,
      );
  });
  const overflow = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth ? root.scrollWidth - root.clientWidth : 0;
  });
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll('main .lv-table .ant-table-content')]
      .map((table) => table.scrollWidth - table.clientWidth)
      .filter((hidden) => hidden > 0 && window.innerWidth >= 1440)
      .map((hidden) => `a table hides ${hidden}px of its columns`),
  );
  const beyond = overflow > 0 ? [`overflows by ${overflow}px`] : [];
  return [...violations, ...beyond, ...tables];
}
