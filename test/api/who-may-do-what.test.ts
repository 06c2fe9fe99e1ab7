/** Everything that the server can be asked for, by everybody who may ask: what comes of it stands in a table, and a new thing without a row fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS as FIELD_REQUESTS } from '../access/fields.js';
import { WITH_THE_OBJECT } from '../access/fields-of-objects.js';
import { IMPORT_MUTATIONS } from '../access/import-mutations.js';
import { makeHandout } from '../access/makers.js';
import { OTHER_MUTATIONS } from '../access/other-mutations.js';
import { outcomesOf } from '../access/outcomes.js';
import { QUERIES as QUERY_REQUESTS } from '../access/queries.js';
import { operationOf, readTable } from '../access/read-table.js';
import type { Request } from '../access/request.js';
import { ROUTES as ROUTE_REQUESTS } from '../access/routes.js';
import { startScene, type Scene } from '../access/scene.js';
import { objectFields, operations } from '../access/schema.js';
import { FIELDS, MUTATIONS, QUERIES, ROUTES } from '../access/table.js';
import { USER_MUTATIONS } from '../access/user-mutations.js';
import { ENGINES } from '../support/engines.js';

const [queries, mutations, fields, routes] = [readTable(QUERIES), readTable(MUTATIONS), readTable(FIELDS), readTable(ROUTES)];

const requests: Readonly<Record<string, Request>> = {
  ...QUERY_REQUESTS,
  ...USER_MUTATIONS,
  ...IMPORT_MUTATIONS,
  ...OTHER_MUTATIONS,
  ...FIELD_REQUESTS,
  ...ROUTE_REQUESTS,
};

/** In the table's order. */
const rows = [...queries, ...mutations, ...fields, ...routes].map(([name, outcomes]) => ({ name, outcomes, request: requests[name] }));

/** What the rows are about, each once. */
const operationsOf = (table: ReadonlyMap<string, unknown>): string[] => [...new Set([...table.keys()].map(operationOf))].sort();

describe('the table of who may do what', () => {
  it('has a request for each row, and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(requests).sort());
  });

  it('has a row for every query and every mutation', () => {
    expect(operationsOf(queries)).toEqual(operations('Query').sort());
    expect(operationsOf(mutations)).toEqual(operations('Mutation').sort());
  });

  it('has a row for every field that not everybody gets who gets its object, and names all others', () => {
    const others = Object.entries(WITH_THE_OBJECT).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`));
    expect([...operationsOf(fields), ...others].sort()).toEqual(objectFields().sort());
  });
});

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await startScene(engine);
  });

  afterAll(() => scene.stop());

  it('every route of the server has a row', () => {
    const served = scene.routes.map((route) =>
      route.replace(/ \/(assets\/.*|[\w-]+\.(svg|png|ico|txt|webmanifest|html))$/, ' /<file of the app>'),
    );
    expect(operationsOf(routes)).toEqual([...new Set(served)].sort());
  });

  it.each(rows)('$name', async ({ outcomes, request }) => {
    if (request === undefined) throw new Error('Nothing asks for this row');
    expect(await outcomesOf(scene, request)).toEqual(outcomes);
  });

  it('what comes by a method without a route is not found, or not allowed, and changes nothing', async () => {
    const { people, places } = scene;
    const passwords = await makeHandout(scene, { client: people.sysadmin, startHierarchyId: places.a1 });
    const before = await scene.stored();
    for (const path of ['/graphql', '/uploads', '/healthz', '/downloads/example-users.xlsx', passwords, '/']) {
      const known = path === passwords ? '/downloads/passwords-:id.xlsx' : path === '/' ? '/*' : path;
      const others = METHODS.filter((method) => !scene.routes.includes(`${method} ${known}`));
      for (const method of others)
        expect([404, 405], `${method} ${path}`).toContain((await people.sysadmin.request(path, { method })).status);
    }
    expect(await scene.stored()).toBe(before);
  });
});

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
