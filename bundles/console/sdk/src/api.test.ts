// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apiFor } from './api';
import { language, setLanguage } from './language';
import { Problem } from './problem';
import { session, type SignedIn } from './session';

const anna: SignedIn = {
  person: { id: '1', name: 'anna', displayName: 'Anna', language: null },
  csrf: 'first',
  permissions: [],
  tenants: { items: [], next: null },
};
const answers = vi.fn<typeof fetch>();
const api = apiFor('42');

beforeEach(() => {
  vi.stubGlobal('fetch', answers);
  session.set({ status: 'signed-in', session: anna });
});

afterEach(() => {
  vi.unstubAllGlobals();
  answers.mockReset();
});

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const type = { 'Content-Type': 'application/problem+json', ...headers };
  return new Response(JSON.stringify(body), { status, headers: type });
}

function sent(call: number): { url: string; headers: Headers; body: unknown } {
  const [url, init] = answers.mock.calls[call]!;
  return { url: String(url), headers: new Headers(init?.headers), body: init?.body };
}

test('asks below the store, in the language, without empty parameters', async () => {
  setLanguage('zh-TW');
  await vi.waitFor(() => expect(language()).toBe('zh-TW'));
  answers.mockResolvedValueOnce(json(200, { items: [], next: null }));

  await api.get('customers', { query: { q: '李', after: undefined, limit: 20 } });

  expect(sent(0).url).toBe('/api/v1/tenants/42/customers?q=%E6%9D%8E&limit=20');
  expect(sent(0).headers.get('Accept-Language')).toBe('zh-TW');
  expect(document.documentElement.lang).toBe('zh-TW');
  expect(sent(0).headers.get('X-Livery-Csrf')).toBeNull();
});

test('proves the origin of a change and names the version that it is based on', async () => {
  answers.mockResolvedValueOnce(json(200, {}));

  await api.patch('customers/7', { note: null }, { ifMatch: 3 });

  expect(sent(0).headers.get('X-Livery-Csrf')).toBe('first');
  expect(sent(0).headers.get('If-Match')).toBe('"3"');
  expect(sent(0).body).toBe('{"note":null}');
});

test('sends a file as it is', async () => {
  answers.mockResolvedValueOnce(json(201, {}));
  const file = new Blob(['%PDF-'], { type: 'application/pdf' });

  await api.post('customers/7/attachments', file, { query: { name: '合同.pdf' } });

  expect(sent(0).url).toContain('/customers/7/attachments?name=%E5%90%88%E5%90%8C.pdf');
  expect(sent(0).headers.get('Content-Type')).toBe('application/octet-stream');
  expect(sent(0).body).toBe(file);
});

test('takes over a proof that another tab has made anew, once', async () => {
  answers
    .mockResolvedValueOnce(json(403, { code: 'web.csrf.invalid' }))
    .mockResolvedValueOnce(json(200, { ...anna, csrf: 'second' }))
    .mockResolvedValueOnce(new Response(null, { status: 204 }));

  await api.delete('customers/7');

  expect(sent(2).headers.get('X-Livery-Csrf')).toBe('second');
});

test('tells a failure in the words of the server', async () => {
  const errors = [{ field: 'mobile', code: 'crm.mobile.invalid', detail: 'No number' }];
  answers.mockResolvedValueOnce(
    json(422, { code: 'crm.customer.invalid', detail: 'Wrong', errors, requestId: 'r1' }),
  );

  const problem = (await api.post('customers', {}).catch((fault: unknown) => fault)) as Problem;

  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 422, detail: 'Wrong', errors, requestId: 'r1' });
});

test('has words of its own where the server has none', async () => {
  setLanguage('en');
  answers.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(api.get('customers')).rejects.toMatchObject({ status: 0, code: 'console.network' });

  answers.mockResolvedValueOnce(new Response('<html>', { status: 500 }));
  await expect(api.get('customers')).rejects.toMatchObject({ code: 'console.unexpected' });
});

test('notices that the session is over, but not that a password was wrong', async () => {
  answers.mockResolvedValueOnce(json(401, { code: 'web.sign-in.failed' }));
  await expect(api.post('/api/v1/session', {})).rejects.toMatchObject({ status: 401 });
  expect(session.get().status).toBe('signed-in');

  answers.mockResolvedValueOnce(json(401, { code: 'web.session.missing' }));
  await expect(api.get('customers')).rejects.toMatchObject({ status: 401 });
  expect(session.get().status).toBe('expired');
});

test('asks again for what a module that is being updated could not give', async () => {
  vi.useFakeTimers();
  answers
    .mockResolvedValueOnce(json(503, {}, { 'Retry-After': '2' }))
    .mockResolvedValueOnce(json(200, { id: '7' }));

  const found = api.get('customers/7');
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();

  await expect(found).resolves.toEqual({ id: '7' });
});

test('sends a POST again with its key when the answer is lost or a module is away', async () => {
  vi.useFakeTimers();
  try {
    answers
      .mockRejectedValueOnce(new TypeError('connection reset'))
      .mockResolvedValueOnce(json(503, { code: 'web.module.updating' }, { 'Retry-After': '2' }))
      .mockResolvedValueOnce(json(201, { id: '7' }));

    const made = api.post('customers', { name: 'a' });
    await vi.runAllTimersAsync();

    expect(await made).toEqual({ id: '7' });
    const keys = [0, 1, 2].map((call) => sent(call).headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('gives each POST a key of its own, and signing in and other changes none', async () => {
  answers.mockImplementation(() => Promise.resolve(json(200, {})));

  await api.post('customers', {});
  await api.post('customers', {});
  await api.post('/api/v1/session', {});
  await api.patch('customers/7', {});

  const keys = [0, 1, 2, 3].map((call) => sent(call).headers.get('Idempotency-Key'));
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys.slice(2)).toEqual([null, null]);
});
