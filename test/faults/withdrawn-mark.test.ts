/** Who may act on whom is judged when it is written: a mark that is withdrawn while a change waits no longer counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser } from '../support/administer.js';
import { behindTheServer } from '../support/direct-database.js';
import { whileWaiting } from '../support/hold-world.js';
import { tryImport } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { A1, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';

let scene: TwoCentres;

beforeAll(async () => {
  scene = await startTwoCentres('mariadb');
});

afterAll(() => scene.server.stop());

const withdrawWhile = <T>(change: () => Promise<T>): Promise<T> =>
  whileWaiting(scene.server.database, 'UPDATE memberships SET administrator = 0', change);

const giveMarksBack = (): Promise<void> =>
  behindTheServer(scene.server.database, (direct) =>
    direct.run(`UPDATE memberships SET administrator = 1 WHERE hierarchy_id IN ('${scene.amsterdam}', '${scene.utrecht}')`),
  );

describe('a mark that is withdrawn while a change waits', () => {
  it('no longer lets somebody delete', async () => {
    const { admin, amira } = scene;
    const id = await createUser(admin, { username: 'spared', hierarchies: [A1] });
    expect(await withdrawWhile(() => codeOf(amira, DELETE, { ids: [id] }))).toBe('FORBIDDEN');
    await giveMarksBack();
    expect(await codeOf(amira, DELETE, { ids: [id] })).toBeUndefined();
  });

  it('no longer lets somebody commit', async () => {
    const { amira, a1 } = scene;
    const row = { firstName: 'Ada', lastName: 'New', username: 'fresh', userId: 'fresh', email: 'fresh@example.org' };
    const { id, fingerprint } = await tryImport(amira, { rows: [row], roleId: await roleId(amira, 'Candidate'), startHierarchyId: a1 });
    expect(await withdrawWhile(() => codeOf(amira, COMMIT, { id, fingerprint }))).toBe('FORBIDDEN');
    await giveMarksBack();
    expect(await codeOf(amira, COMMIT, { id, fingerprint })).toBeUndefined();
  });
});
