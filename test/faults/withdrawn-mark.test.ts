/** Who may act on whom is judged when it is written: a mark that is withdrawn while a change waits no longer counts. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createUser } from '../support/administer.js';
import { behindTheServer, type DirectDatabase } from '../support/direct-database.js';
import { tryImport } from '../support/import-run.js';
import { roleId } from '../support/places.js';
import { A1, codeOf, startTwoCentres, type TwoCentres } from '../support/two-centres.js';

const DELETE = 'mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }';
const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';
/** MariaDB tells anew only when 100 ms have passed since it was last asked. */
const WAITING = "SELECT COUNT(*) AS n FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

let scene: TwoCentres;

beforeAll(async () => {
  scene = await startTwoCentres('mariadb');
});

afterAll(() => scene.server.stop());

/** Holds up every change, lets one wait, takes all marks away, and lets go. */
function withdrawWhile<T>(change: () => Promise<T>): Promise<T> {
  return behindTheServer(scene.server.database, async (direct) => {
    await direct.run('START TRANSACTION');
    await direct.rows('SELECT id FROM settings FOR UPDATE');
    const outcome = change();
    await vi.waitFor(async () => expect(await waiting(direct)).toBeGreaterThan(0), { timeout: 20_000, interval: 250 });
    await direct.run('UPDATE memberships SET administrator = 0');
    await direct.run('COMMIT');
    return outcome;
  });
}

async function waiting(direct: DirectDatabase): Promise<number> {
  return Number((await direct.rows<{ n: number | string }>(WAITING))[0]?.n);
}

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
