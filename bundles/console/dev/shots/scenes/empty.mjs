/** Goes to a page as it is where a list has nothing in it yet. */
export async function withNothingIn(page, lists, path) {
  const ends = lists.map((list) => `/${list}`);
  const isList = ({ pathname }) =>
    pathname.startsWith('/api/') && ends.some((end) => pathname.endsWith(end));
  const nothing = (route) => route.fulfill({ json: { items: [], next: null } });
  await page.route(isList, nothing);
  await page.goto(path);
  await page.locator('.lv-nothing').first().waitFor();
  await page.unroute(isList, nothing);
}
