import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundles = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const shell = join(bundles, 'console', 'shell', 'target', 'classes', 'web');
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};
const clients = new Set();
const hidden = new Set();
const kept = new Map();
let last = '';

/** The plug-ins that are built now, found as the host finds them. */
function plugins() {
  return readdirSync(bundles)
    .filter((id) => !hidden.has(id))
    .flatMap((id) => {
      const folder = join(bundles, id, 'ui', 'target', 'classes', 'console');
      const file =
        existsSync(folder) && readdirSync(folder).find((name) => /^plugin-.*\.js$/.test(name));
      if (!file) return [];
      for (const name of readdirSync(folder))
        kept.set(`${id}/${name}`, readFileSync(join(folder, name)));
      return [{ id, module: `/console/p/${id}/${file}`, sdk: '^1.0.0' }];
    });
}

setInterval(() => {
  const now = JSON.stringify(plugins());
  if (now !== last) clients.forEach((client) => client.write(`data: ${now}\n\n`));
  last = now;
}, 300).unref();

/** Answers below /console/ as the console's host does. */
export function console_(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://here');
  if (pathname === '/dev/hide') {
    hidden.clear();
    searchParams.getAll('id').forEach((id) => hidden.add(id));
    return response.end('ok');
  }
  if (pathname === '/' || pathname === '/console') {
    return response.writeHead(302, { Location: '/console/' }).end();
  }
  if (!pathname.startsWith('/console/')) return response.writeHead(404).end();
  const path = pathname.slice('/console/'.length);
  if (path === 'plugins') {
    return response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(plugins()));
  }
  if (path === 'events') return events(request, response);
  if (path.startsWith('p/')) return send(response, path, kept.get(path.slice(2)));
  const file = join(shell, path);
  if (path.startsWith('assets/') || path === 'icon.svg') {
    return send(response, path, existsSync(file) ? readFileSync(file) : undefined);
  }
  return index(response);
}

function events(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`event: frame\ndata: ${version()}\n\ndata: ${JSON.stringify(plugins())}\n\n`);
  clients.add(response);
  request.on('close', () => clients.delete(response));
}

function send(response, path, content) {
  if (!content) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  return response.end(content);
}

function index(response) {
  const nonce = randomBytes(16).toString('base64url');
  const page = readFileSync(join(shell, 'index.html'), 'utf8')
    .replaceAll('%NONCE%', nonce)
    .replaceAll('%VERSION%', version());
  response.writeHead(200, {
    'Content-Type': types['.html'],
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; ` +
      "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " +
      "base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  });
  response.end(page);
}

function version() {
  return createHash('sha256')
    .update(readFileSync(join(shell, 'index.html')))
    .digest('hex')
    .slice(0, 16);
}
