/** The list of a select that is open. */
export const OPEN = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/**
 * Types what is wanted into a select and takes the first of the options that say so. The list changes as one types: an
 * option may go away under the mouse, and is looked for again then.
 */
export async function choose(page, select, typed) {
  const chosen = select.getByText(typed).first();
  for (let attempt = 1; ; attempt++) {
    await select.click();
    await page.keyboard.type(typed);
    await page.locator(`${OPEN} .ant-select-item-option`, { hasText: typed }).first().click();
    try {
      return await chosen.waitFor({ timeout: 3000 });
    } catch (fault) {
      if (attempt === 3) throw fault;
    }
  }
}
