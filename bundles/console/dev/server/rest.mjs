import { Problem } from './problem.mjs';
import { sessions } from './session.mjs';
import { crm } from './crm.mjs';
import { dms } from './dms.mjs';
import { seed } from './seed.mjs';

/** The REST interface in memory. */
export function rest({ stores, delay }) {
  const data = seed(stores);
  const { session, routes: sessionRoutes } = sessions(data);
  const routes = [...sessionRoutes, ...crm(data), ...dms(data)].map(compiled);

  return async (request, response) => {
    const url = new URL(request.url, 'http://here');
    const path = url.pathname.slice('/api/v1/'.length);
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      const route = routes.find((one) => one.method === request.method && one.pattern.test(path));
      if (!route) throw new Problem(404, 'web.unknown');
      const call = {
        request,
        response,
        query: url.searchParams,
        params: route.pattern.exec(path).groups ?? {},
        language: languageOf(request),
        body: await bodyOf(request),
      };
      if (!route.open) authorise(call, session(request), route, data);
      const { status = 200, headers = {}, body } = (await route.handle(call)) ?? { status: 204 };
      write(response, status, headers, body);
    } catch (fault) {
      const problem = fault instanceof Problem ? fault : unexpected(fault);
      const type = { 'Content-Type': 'application/problem+json' };
      write(response, problem.status, type, problem.body(languageOf(request)));
    }
  };
}

function compiled(route) {
  const source = route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { ...route, pattern: new RegExp(`^${source}$`) };
}

function authorise(call, session, route, data) {
  if (!session) throw new Problem(401, 'web.session.missing');
  call.session = session;
  const { tenant } = call.params;
  if (tenant) {
    call.tenant = data.tenantOf(session.person, tenant);
    if (!call.tenant) throw new Problem(404, 'platform.tenant.unknown');
    const allowed = call.tenant.permissions.some((held) =>
      new RegExp(`^${held.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(route.permission),
    );
    if (!allowed) throw new Problem(403, 'web.forbidden');
  }
  const changes = call.request.method !== 'GET';
  if (changes && call.request.headers['x-livery-csrf'] !== session.csrf) {
    throw new Problem(403, 'web.csrf.invalid');
  }
}

function languageOf(request) {
  const wanted = request.headers['accept-language'] ?? 'en';
  return ['zh-CN', 'zh-TW', 'en'].find((language) => wanted.startsWith(language)) ?? 'en';
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? {} : JSON.parse(text);
}

function write(response, status, headers, body) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function unexpected(fault) {
  console.error(fault);
  return new Problem(500, 'web.unexpected');
}

/** One page of a list, by the position in it. */
export function page(items, query) {
  const limit = Math.min(200, Number(query.get('limit') ?? 50));
  const from = Number(query.get('after') ?? 0);
  const next = from + limit < items.length ? String(from + limit) : null;
  return { body: { items: items.slice(from, from + limit), next } };
}
