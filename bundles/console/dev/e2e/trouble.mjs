const LAST = 8;
const SHOWN = 300;

/** Keeps in mind what went wrong between a page and the platform, and tells of it with what is written on the page. */
export function watch(page) {
  const refused = [];
  const waiting = new Map();
  const keep = (line) => {
    refused.push(line);
    if (refused.length > LAST) refused.shift();
  };
  page.on('request', (request) => waiting.set(request, Date.now()));
  page.on('requestfailed', (request) => {
    waiting.delete(request);
    keep(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('response', (response) => {
    const request = response.request();
    if (response.status() >= 400)
      keep(`${request.method()} ${request.url()}: ${response.status()}`);
  });

  /** A few lines. */
  return async function told() {
    const said = await page
      .locator('[role=dialog], [role=alert], .ant-message')
      .allInnerTexts()
      .catch((fault) => [String(fault)]);
    return [
      `page ${page.url()}`,
      ...said.map((text) => `says: ${text.replace(/\s+/g, ' ').slice(0, SHOWN)}`),
      ...refused.map((line) => `was answered: ${line}`),
      ...[...waiting].map(
        ([request, since]) =>
          `waits for ${Date.now() - since} ms: ${request.method()} ${request.url()}`,
      ),
    ];
  };
}
