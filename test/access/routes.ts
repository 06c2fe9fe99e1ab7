/** How each row of the table of who may do what uses a route. */
import type { Client } from '../support/client.js';
import { fileOfUsers, importerOf, makeHandout, makeUser } from './makers.js';
import type { Request } from './request.js';

const statusOf = async (response: Promise<Response>): Promise<string> => {
  const { ok, status } = await response;
  return ok ? 'yes' : String(status);
};

/** A route as it is named, but for what differs each time. */
function route(name: string, more: Partial<Request> = {}): Request {
  const [method = '', path = ''] = name.split(' ');
  const send: Request['send'] = (client, { path: given = path }) => statusOf(client.request(given, { method }));
  return { takes: [], changes: false, prepare: () => ({}), send, ...more };
}

const sendFile = (client: Client): Promise<string> => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(fileOfUsers())]), 'users.csv');
  return statusOf(client.request('/uploads', { method: 'POST', body }));
};

const sendJson = (client: Client): Promise<string> => {
  const body = JSON.stringify({ query: '{ __typename }' });
  return statusOf(client.request('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
};

/** A mutation where no mutation belongs. */
const graphqlBy = (method: string): Request =>
  route(`${method} /graphql`, {
    prepare: async (scene) => {
      const { id } = await makeUser(scene);
      return { path: `/graphql?query=${encodeURIComponent(`mutation { deleteUsers(ids: ["${id}"]) { id } }`)}` };
    },
  });

/** What is asked for, by the route's path: they differ where one stands for many. */
const OPEN = { '/healthz': '/healthz', '/readyz': '/readyz', '/*': '/', '/<file of the app>': '/favicon.svg' };
const EXAMPLES = {
  '/downloads/example-users.xlsx': '/downloads/example-users.xlsx',
  '/downloads/voorbeeld-gebruikers.xlsx': '/downloads/voorbeeld-gebruikers.xlsx',
};

/** GET and HEAD of each path. */
function forReading(paths: Readonly<Record<string, string>>, more: Partial<Request> = {}): Readonly<Record<string, Request>> {
  const both = (path: string, asked: string) => ['GET', 'HEAD'].map((method) => [`${method} ${path}`, route(`${method} ${asked}`, more)]);
  return Object.fromEntries(Object.entries(paths).flatMap(([path, asked]) => both(path, asked))) as Readonly<Record<string, Request>>;
}

const FOR_IMPORTERS = { takes: ['MANAGE_USERS'] } as const;
const PASSWORDS = 'GET /downloads/passwords-:id.xlsx';

export const ROUTES: Readonly<Record<string, Request>> = {
  ...forReading(OPEN),
  'POST /graphql': { ...route('POST /graphql'), send: sendJson },
  ...Object.fromEntries(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'].map((method) => [`${method} /graphql`, graphqlBy(method)])),
  'POST /uploads': { ...route('POST /uploads', { ...FOR_IMPORTERS, changes: true }), send: sendFile },
  ...forReading(EXAMPLES, FOR_IMPORTERS),
  [`${PASSWORDS}, own`]: route(PASSWORDS, {
    ...FOR_IMPORTERS,
    own: true,
    changes: true,
    prepare: async (scene, asker) => ({ path: await makeHandout(scene, importerOf(scene, asker)) }),
  }),
  [`${PASSWORDS}, another's`]: route(PASSWORDS, {
    ...FOR_IMPORTERS,
    changes: true,
    prepare: async (scene) => ({ path: await makeHandout(scene, importerOf(scene, 'nobody')) }),
  }),
};
