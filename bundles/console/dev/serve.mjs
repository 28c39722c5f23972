import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { console_ } from './server/console.mjs';
import { rest } from './server/rest.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8190' },
    stores: { type: 'string', default: '6' },
    delay: { type: 'string', default: '60' },
  },
});

const api = rest({ stores: Number(values.stores), delay: Number(values.delay) });
const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://here').pathname;
  try {
    await (path.startsWith('/api/') ? api : console_)(request, response);
  } catch (fault) {
    // A part that is being built anew is away for a moment.
    console.error(fault);
    response.writeHead(503, { 'Retry-After': '1' }).end();
  }
});
server.listen(Number(values.port), () => console.log(`http://localhost:${values.port}/`));
