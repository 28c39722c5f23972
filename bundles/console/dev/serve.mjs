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
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://here').pathname;
  const handle = path.startsWith('/api/') ? api : console_;
  Promise.resolve(handle(request, response)).catch((fault) => {
    console.error(fault);
    response.writeHead(500).end();
  });
});
server.listen(Number(values.port), () => console.log(`http://localhost:${values.port}/`));
