import { randomBytes } from 'node:crypto';
import { page } from './rest.mjs';
import { Problem } from './problem.mjs';

/** Sign-in and the stores of a person. */
export function sessions(data) {
  const open = new Map();
  const session = (request) =>
    open.get(/livery_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]);
  const shown = ({ person, csrf }) => {
    const stores = data.storesOf(person);
    return {
      person: {
        id: person.id,
        name: person.name,
        displayName: person.displayName,
        language: person.language,
      },
      csrf,
      permissions: { group: person.group },
      tenants: { items: stores.slice(0, 50), next: stores.length > 50 ? '50' : null },
    };
  };
  const routes = [
    {
      method: 'POST',
      path: 'session',
      open: true,
      handle: ({ body }) => {
        const person = data.people.find((one) => one.name === body.name);
        if (!person || body.password !== 'livery') throw new Problem(401, 'web.sign-in.failed');
        const id = randomBytes(16).toString('hex');
        open.set(id, { id, person, csrf: randomBytes(8).toString('hex') });
        const cookie = `livery_session=${id}; HttpOnly; SameSite=Strict; Path=/`;
        return { headers: { 'Set-Cookie': cookie }, body: shown(open.get(id)) };
      },
    },
    { method: 'GET', path: 'session', handle: ({ session: now }) => ({ body: shown(now) }) },
    {
      method: 'PATCH',
      path: 'session',
      handle: ({ session: now, body }) => {
        now.person.language = body.language;
        return { body: shown(now) };
      },
    },
    {
      method: 'DELETE',
      path: 'session',
      handle: ({ session: now }) => {
        open.delete(now.id);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: 'group/tenants',
      handle: ({ session: now, query }) => page(data.storesOf(now.person), query),
    },
  ];
  return { session, routes };
}
