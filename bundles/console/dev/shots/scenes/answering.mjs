/** Goes to a page while the server's answer for a path is another one. */
export async function answering(page, end, json, work) {
  const matches = ({ pathname }) => pathname.startsWith('/api/') && pathname.endsWith(end);
  const answer = (route) => route.fulfill({ json });
  await page.route(matches, answer);
  await work();
  await page.unroute(matches, answer);
}
