import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * A running Livery (`LIVERY_URL`) with the plug-ins that are built here in the place of its own: for
 * work on their pages, without putting each build in. All else goes through.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '8190' } } });
const livery = new URL(process.env.LIVERY_URL ?? 'http://localhost:8181');
const bundles = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = (id) => join(bundles, id, 'ui', 'target', 'classes', 'console');

createServer((request, response) => {
  const { pathname } = new URL(request.url, livery);
  const [, id, name] = /^\/console\/p\/([\w-]+)\/([\w.-]+)$/.exec(pathname) ?? [];
  const file = id && join(built(id), name);
  if (file && existsSync(file)) {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(file));
  } else if (pathname === '/console/plugins') {
    plugins().then(
      (list) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(list),
      () => response.writeHead(502).end(),
    );
  } else if (pathname === '/console/events') {
    // The page asks for the list from time to time instead, and so takes a new build in.
    response.writeHead(404).end();
  } else {
    pass(request, response);
  }
}).listen(Number(values.port), () => console.log(`http://localhost:${values.port}/ -> ${livery}`));

async function plugins() {
  const known = await (await fetch(new URL('/console/plugins', livery))).json();
  return JSON.stringify(known.map((one) => ({ ...one, module: moduleOf(one.id) ?? one.module })));
}

function moduleOf(id) {
  const entry =
    existsSync(built(id)) && readdirSync(built(id)).find((n) => /^plugin-.*js$/.test(n));
  return entry ? `/console/p/${id}/${entry}` : undefined;
}

function pass(request, response) {
  const { method, url: path, headers } = request;
  const onward = ask(livery, { method, path, headers: { ...headers, host: livery.host } });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}
