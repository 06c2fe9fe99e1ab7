/** Whoever sets a password can sign in as its user: so that takes all that the user administers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as as from '../support/administer.js';
import { type DatabaseDump, dumpDatabase } from '../support/database-dump.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { AMSTERDAM, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const UPDATE = 'mutation ($id: ID!, $input: UserChangesInput!) { updateUser(id: $id, input: $input) { id } }';
const RESET = 'mutation ($id: ID!, $password: String!) { resetPassword(id: $id, password: $password) { id } }';
const RESETS = 'mutation ($ids: [ID!]!) { resetPasswords(ids: $ids) { users } }';

const PASSWORD = 'a heron on the pier';

describe.each(ENGINES)('on the %s database', (engine) => {
  let scene: TwoCentres;

  beforeAll(async () => {
    scene = await startTwoCentres(engine);
  });

  afterAll(() => scene.server.stop());

  it('nobody gets a password of somebody who administers more', async () => {
    const { amira, admin, amsterdam } = scene;
    const id = await as.createUser(admin, { username: 'above', role: 'Author', hierarchies: [AMSTERDAM] });
    expect(await codeOf(amira, RESET, { id, password: PASSWORD })).toBeUndefined();
    await as.updateUser(admin, id, { memberships: [{ hierarchyId: amsterdam }, { hierarchyId: scene.exams, administrator: true }] });
    expect(await codeOf(amira, RESET, { id, password: PASSWORD })).toBe('FORBIDDEN');
    expect(await codeOf(amira, RESETS, { ids: [scene.ada, id] })).toBe('FORBIDDEN');
    expect(await codeOf(amira, UPDATE, { id, input: { firstName: 'Other' } })).toBeUndefined();
  });

  it('a reset of many with one who is beyond reach changes nothing at all, and names whom', async () => {
    const { server, amira, ada, uma, both } = scene;
    // But for the audit log, which tells of what was denied.
    const dump = (): Promise<DatabaseDump> =>
      behindTheServer(server.database, (direct) => dumpDatabase(direct, { without: ['audit_entries', 'audit_subjects'] }));
    const before = await dump();
    const missing = '00000000-0000-7000-8000-000000000000';
    for (const [ids, userId] of [
      [[ada, both, uma], uma],
      [[ada, uma, missing], uma],
      [[ada, missing, uma], missing],
    ] as const) {
      const { errors } = await amira.graphql(RESETS, { ids });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', userId });
    }
    expect(await dump()).toEqual(before);
  });
});
