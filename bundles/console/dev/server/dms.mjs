import { Problem, textOf } from './problem.mjs';
import { page } from './rest.mjs';
import { adapters, checksOf } from './adapters.mjs';

const manage = 'dms.connections.manage';
const readConnections = 'dms.connections.read';
const readImports = 'dms.imports.read';
const correct = 'dms.quarantine.correct';

/** Connections, imports and quarantine in memory. */
export function dms(data) {
  const content = (call) => data.content(call.tenant);
  const find = (items, call, code) => {
    const found = items.find((item) => item.id === call.params.id);
    if (!found) throw new Problem(404, code);
    return found;
  };
  const connection = (call) => find(content(call).connections, call, 'dms.connection.unknown');
  const item = (call) => find(content(call).quarantine, call, 'web.unknown');
  const route = (method, path, permission, handle) => ({
    method,
    path: `tenants/{tenant}/${path}`,
    permission,
    handle,
  });
  const test = ({ language, body }) => ({ body: checksOf(body.settings ?? {}, language) });

  return [
    route('GET', 'adapters', readConnections, ({ language }) => ({
      body: { items: adapters(language), next: null },
    })),
    route('GET', 'connections', readConnections, (call) => {
      const { body } = page(content(call).connections, call.query);
      return { body: { ...body, items: body.items.map((one) => said(one, call.language)) } };
    }),
    route('POST', 'connections', manage, (call) => {
      check(call.body);
      const now = new Date().toISOString();
      const { name, adapter, settings, state = 'active' } = call.body;
      const made = {
        id: String(Date.now()),
        ...{ name, adapter, settings, state, stateReason: null, version: 1 },
        ...{ createdAt: now, updatedAt: now, lastImportAt: null },
      };
      content(call).connections.unshift(made);
      return { status: 201, body: made };
    }),
    route('POST', 'connections/test', manage, test),
    route('POST', 'connections/{id}/test', manage, (call) =>
      test({ language: call.language, body: connection(call) }),
    ),
    route('PATCH', 'connections/{id}', manage, (call) => {
      const one = connection(call);
      check({ ...one, ...call.body });
      Object.assign(one, call.body, { version: one.version + 1 });
      return { body: said(one, call.language) };
    }),
    route('DELETE', 'connections/{id}', manage, (call) => {
      const { connections } = content(call);
      connections.splice(connections.indexOf(connection(call)), 1);
    }),
    ...[
      ['pause', 'paused'],
      ['resume', 'active'],
    ].map(([verb, state]) =>
      route('POST', `connections/{id}/${verb}`, manage, (call) => ({
        body: Object.assign(connection(call), { state, stateReason: null }),
      })),
    ),
    route('GET', 'imports', readImports, (call) => {
      const wanted = call.query.get('connection');
      const found = content(call).imports.filter((one) => !wanted || one.connection.id === wanted);
      const { body } = page(found, call.query);
      return { body: { ...body, items: body.items.map((one) => progress(one, call.language)) } };
    }),
    route('GET', 'quarantine', readImports, (call) => {
      const is = (name, value) => !call.query.get(name) || call.query.get(name) === value;
      const found = content(call).quarantine.filter(
        (one) => is('state', one.state) && is('import', one.import.id),
      );
      const { body } = page(found, call.query);
      return { body: { ...body, items: body.items.map((one) => reasoned(one, call.language)) } };
    }),
    route('POST', 'quarantine/{id}/replay', correct, (call) => {
      const one = item(call);
      const fields = { ...one.fields, ...call.body.fields };
      if (one.column && !/^\+?\d{8,}$/.test(fields[one.column] ?? '')) {
        const errors = [{ field: one.column, code: 'crm.mobile.invalid' }];
        throw new Problem(422, 'dms.quarantine.invalid', errors);
      }
      const state = one.waitingFor ? 'waiting' : 'resolved';
      return { body: reasoned(Object.assign(one, { fields, state }), call.language) };
    }),
    route('POST', 'quarantine/{id}/dismiss', correct, (call) => ({
      body: reasoned(Object.assign(item(call), { state: 'dismissed' }), call.language),
    })),
  ];
}

function check({ settings }) {
  if (!settings.folder?.startsWith('/')) {
    const errors = [{ field: 'settings.folder', code: 'dms.folder.missing' }];
    throw new Problem(422, 'dms.connection.invalid', errors);
  }
}

function said(connection, language) {
  const reason = connection.stateReason && textOf(connection.stateReason, language);
  return { ...connection, stateReason: reason };
}

function progress(one, language) {
  const reason = one.reason && textOf(one.reason, language);
  if (one.state !== 'running') return { ...one, reason };
  const seconds = (Date.now() - Date.parse(one.startedAt)) / 1000;
  const part = (seconds % 60) / 60;
  const read = Math.floor(48_000 * part);
  const [quarantined, waiting] = [Math.floor(read * 0.004), Math.floor(read * 0.01)];
  const unchanged = Math.floor(read * 0.3);
  return {
    ...one,
    ...{ reason, seconds, read, unchanged, quarantined, waiting },
    accepted: read - unchanged - quarantined - waiting,
    bytesRead: Math.floor(one.bytes * part),
  };
}

function reasoned(one, language) {
  const reasons = one.reasons.map((reason) => ({
    ...reason,
    detail: textOf(reason.code, language),
  }));
  return { ...one, reasons };
}
