/** Somebody sends text in the hope that the database takes it for a part of a statement. */
import { foldForSearch } from '@intake/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import type { Client } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { gainsNothing, importAnyhow, rowAbout } from '../support/gains.js';
import { hierarchyId, roleId } from '../support/places.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

const HOSTILE = [
  ...[
    "' OR '1'='1",
    "'; DROP TABLE users; --",
    '" OR ""="',
    '`users`',
    '%',
    '_',
    'a%',
    '%_%',
    '\\',
    "\\' OR 1=1 -- ",
    '*',
    '?',
    ':key',
    '$1',
    '#',
    '/*',
    '0x27',
  ],
  ...[
    'a\u0000b',
    '\uD800',
    '\uFFFF',
    '\u2028',
    '\u001B[31m',
    '__proto__',
    'constructor',
    'toString',
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    'NaN',
    '-1',
  ],
];

/** Every place of the API that takes a text to look for. */
const PLACES = [
  'query ($t: String!) { it: users(search: $t) { totalCount } }',
  'query ($t: String!) { it: users(after: $t) { totalCount } }',
  'query ($t: ID!) { it: users(hierarchyId: $t) { totalCount } }',
  'query ($t: ID!) { it: users(roleId: $t) { totalCount } }',
  'query ($t: ID!) { it: users(importRunId: $t) { totalCount } }',
  'query ($t: String!) { it: trash(search: $t) { totalCount } }',
  'query ($t: String!) { it: trash(after: $t) { totalCount } }',
  'query ($t: ID!) { it: user(id: $t) { id } }',
  'query ($t: ID!) { it: importRun(id: $t) { id } }',
  'query ($t: ID!) { it: upload(id: $t) { id } }',
  'query ($t: String!) { it: importRuns(after: $t) { totalCount } }',
  'query ($t: String!) { it: apiTokens(after: $t) { nodes { id } } }',
  'query ($t: ID!) { it: audit(subjectId: $t, actorId: $t) { nodes { id } } }',
  'mutation ($t: ID!) { it: deleteUsers(ids: [$t]) { id } }',
  'mutation ($t: ID!) { it: purgeUsers(ids: [$t]) }',
  'mutation ($t: ID!) { it: deleteRole(id: $t) }',
  'mutation ($t: ID!) { it: deleteHierarchy(id: $t) }',
  'mutation ($t: ID!) { it: revokeApiToken(id: $t) }',
  'mutation ($t: ID!) { it: cancelImport(id: $t) { id } }',
  'mutation ($t: String!) { it: updateSettings(timeZone: $t) { timeZone } }',
];

const FOUND_NOTHING = ['null', '{"totalCount":0}', '{"nodes":[]}'];
const REFUSED = ['BAD_USER_INPUT', 'NOT_FOUND'];

describe.each(ENGINES)('on the %s database', (engine) => {
  let server: ServerUnderTest;
  let admin: Client;

  beforeAll(async () => {
    server = await startServer(engine);
    admin = await signInAsAdmin(server.url);
    await as.createUser(admin, { username: 'ada' });
  });

  afterAll(() => server.stop());

  it.each(PLACES)('no text finds, or does away with, more than it names: %s', async (query) => {
    await gainsNothing(server, async () => {
      // A search for nothing that anybody could see is none.
      for (const t of query.includes('search') ? HOSTILE.filter((text) => foldForSearch(text) !== '') : HOSTILE) {
        const { status, data, errors } = await admin.graphql<{ it: unknown }>(query, { t });
        const code = errors?.[0]?.extensions?.code;
        if (code === undefined) expect([t, FOUND_NOTHING]).toEqual([t, expect.arrayContaining([JSON.stringify(data?.it)])]);
        else expect([t, REFUSED]).toEqual([t, expect.arrayContaining([code])]);
        expect(status).toBe(200);
      }
    });
  });

  it('what reads like SQL or code is kept as it is written, and found by its letters', async () => {
    const names = ["Robert'); DROP TABLE users;--", '${7*7} {{7*7}}', '<img src=x onerror=alert(1)>', '__proto__', '100%_\\'];
    const input = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
    const rows = names.map((name, index) =>
      rowAbout(`u${String(index)}`, { firstName: name, lastName: `Kept${String(index)}`, subLevels: [name] }),
    );
    expect(await importAnyhow(admin, { ...input, rows })).toEqual(names.map(() => 'CREATE'));
    const { users } = await admin.ask<{ users: { nodes: { firstName: string; memberships: { hierarchy: { name: string } }[] }[] } }>(
      '{ users(search: "kept") { nodes { firstName memberships { hierarchy { name } } } } }',
    );
    expect(users.nodes.map(({ firstName, memberships }) => [firstName, memberships[0]?.hierarchy.name])).toEqual(
      names.map((name) => [name, name]),
    );
  });
});
