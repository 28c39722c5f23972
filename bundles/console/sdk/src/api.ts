import { useMemo } from 'react';
import { language } from './language';
import { Problem, isAborted } from './problem';
import { MODULES_OFF, reads } from './reads';
import { keepSession, session, sessionEnded, useOwner, type SignedIn } from './session';

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface CallOptions {
  query?: Query | undefined;
  signal?: AbortSignal | undefined;
  /** The version that a change was based on. */
  ifMatch?: string | number | undefined;
}

/** One page of a keyset list. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Calls to the platform. A path is below the store, or the group, unless it begins with a slash. */
export interface Api {
  get<T>(path: string, options?: CallOptions): Promise<T>;
  /** A `Blob` is sent as it is, anything else as JSON. */
  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T>;
  patch<T>(path: string, body: unknown, options?: CallOptions): Promise<T>;
  delete(path: string, options?: CallOptions): Promise<void>;
}

const ROOT = '/api/v1/';
export const SESSION = `${ROOT}session`;

/** Calls below `/api/v1/tenants/{store}/`; without a store every path must begin with a slash. */
export function apiFor(storeId?: string): Api {
  return apiBelow(`${ROOT}tenants/${encodeURIComponent(storeId ?? '')}/`);
}

function apiBelow(root: string): Api {
  const url = (path: string) => (path.startsWith('/') ? path : root + path);
  return {
    get: (path, options) => call('GET', url(path), undefined, options),
    post: (path, body, options) => call('POST', url(path), body, options),
    patch: (path, body, options) => call('PATCH', url(path), body, options),
    delete: (path, options) => call('DELETE', url(path), undefined, options),
  };
}

/** Calls of the page's store or of the group, with the person's language and proof of origin. */
export function useApi(): Api {
  const owner = useOwner();
  return useMemo(() => (owner === 'group' ? apiBelow(`${ROOT}group/`) : apiFor(owner)), [owner]);
}

async function call<T>(
  method: string,
  url: string,
  body: unknown,
  options: CallOptions = {},
): Promise<T> {
  // One key for all attempts of this call: whichever of them arrives has the effect, once.
  const key = method === 'POST' && url !== SESSION ? newKey() : undefined;
  let response = await send(method, url, body, options, key);
  if (response.status === 403 && method !== 'GET') {
    const problem = await Problem.of(response);
    // Another tab has signed in anew: this page's proof of origin is of the session before.
    if (problem.code !== 'web.csrf.invalid' || !(await renewSession())) throw problem;
    response = await send(method, url, body, options, key);
  }
  if (response.ok) return (await contentOf(response)) as T;
  const problem = await Problem.of(response);
  if (problem.status === 401 && problem.code !== 'web.sign-in.failed') sessionEnded();
  // Switched off since the menu was made.
  if (problem.code === 'platform.module.off')
    void reads.invalidateQueries({ queryKey: [MODULES_OFF] });
  throw problem;
}

/** Asks for the session again, after another tab has replaced it. */
async function renewSession(): Promise<boolean> {
  const response = await send('GET', SESSION, undefined, {});
  if (!response.ok) return false;
  const found = (await contentOf(response)) as SignedIn;
  const before = session.get();
  if ('session' in before && before.session.person.id !== found.person.id) return false;
  keepSession(found);
  return true;
}

async function send(
  method: string,
  url: string,
  body: unknown,
  options: CallOptions,
  key?: string,
): Promise<Response> {
  const headers = headersOf(method, body, options);
  if (key !== undefined) headers.set('Idempotency-Key', key);
  const request: RequestInit = {
    method,
    headers,
    credentials: 'same-origin',
    signal: options.signal ?? null,
  };
  if (body !== undefined) request.body = body instanceof Blob ? body : JSON.stringify(body);
  const target = url + queryOf(options.query);
  for (let attempt = 1; ; attempt++) {
    const last = attempt === 3;
    const response = await fetch(target, request).catch((fault: unknown) => {
      if (isAborted(fault)) throw fault;
      if (last || key === undefined) throw new Problem(0, {});
      return undefined;
    });
    // A module that is being updated asks for a moment; a read may be asked again unasked, and what has a key.
    const wait = response === undefined ? 1 : Number(response.headers.get('Retry-After') ?? '0');
    const repeatable = method === 'GET' || key !== undefined;
    const again =
      response === undefined || (response.status === 503 && repeatable && wait > 0 && wait <= 5);
    if (response !== undefined && (!again || last)) return response;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

/** `crypto.randomUUID` is lacking where the page came without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function headersOf(method: string, body: unknown, options: CallOptions): Headers {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
  });
  if (body !== undefined) {
    const file = body instanceof Blob;
    headers.set('Content-Type', file ? 'application/octet-stream' : 'application/json');
  }
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
  const state = session.get();
  if (method !== 'GET' && 'session' in state) headers.set('X-Livery-Csrf', state.session.csrf);
  return headers;
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (response.headers.get('Content-Type')?.startsWith('application/zip')) return response.blob();
  const content = await response.text();
  return content === '' ? undefined : JSON.parse(content);
}

export function queryOf(query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
