/** What the import history says of a user, as long as it does, and what is left of it when users go for good. */
import { describe, expect, it } from 'vitest';
import { deleteUser } from '../support/administer.js';
import type { Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { commitImport, importRun, tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { ADMIN, runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { withServer } from '../support/with-server.js';

interface UserImport {
  readonly runId: string;
  readonly fileName: string | null;
  readonly createdBy: string;
  readonly committedAt: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly rowNumber: number;
  readonly unchanged: boolean;
  readonly changes: readonly { readonly field: string }[];
}

const FIELDS = 'id imports { runId fileName createdBy committedAt status outcome rowNumber unchanged changes { field } }';

/** The users whom a search finds; each with an ID and the imports. */
async function find(client: Client, search: string): Promise<{ id: string; imports: UserImport[] }[]> {
  const query = `query ($search: String!) { users(search: $search, first: 10) { nodes { ${FIELDS} } } }`;
  return (await client.ask<{ users: { nodes: { id: string; imports: UserImport[] }[] } }>(query, { search })).users.nodes;
}

async function importFile(admin: Client, rows: readonly (readonly string[])[]) {
  const places = { roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') };
  return commitImport(admin, await tryImport(admin, { uploadId: await uploadFile(admin, peopleFile(rows), 'people.csv'), ...places }));
}

/** Row 250 of a file, behind an empty one and beyond its first block, is zoe's. */
const manyRows = [
  ...Array.from({ length: 247 }, (_, index) => (index === 3 ? Array<string>(5).fill('') : personRow(`u${String(index)}`))),
  personRow('gone'),
  personRow('zoe'),
];

describe.each(ENGINES)('on the %s database', (engine) => {
  it('a user has each committed import with what it did, newest first, also when others of the file are deleted for good', async () => {
    await withServer(engine, async ({ admin }) => {
      const first = await importFile(admin, manyRows);
      const second = await importFile(admin, [['First', 'Renamed', 'zoe', 'id-zoe', 'zoe@example.org'], personRow('gone')]);
      const [before] = await find(admin, 'zoe');
      expect(before?.imports).toMatchObject([
        { runId: second.id, fileName: 'people.csv', createdBy: ADMIN.username, status: 'DONE', outcome: 'SYNCHRONISE', rowNumber: 2 },
        { runId: first.id, outcome: 'CREATE', rowNumber: 250, unchanged: false, changes: [] },
      ]);
      expect(before?.imports[0]?.changes).toEqual([{ field: 'LAST_NAME' }]);
      expect(before?.imports.map(({ committedAt }) => Date.parse(committedAt) > 0)).toEqual([true, true]);

      const [gone] = await find(admin, 'gone');
      await deleteUser(admin, gone?.id ?? '');
      expect(await admin.ask('mutation ($ids: [ID!]!) { purgeUsers(ids: $ids) }', { ids: [gone?.id] })).toEqual({ purgeUsers: 1 });
      expect((await find(admin, 'zoe'))[0]).toEqual(before);
      const runs = [await importRun(admin, first.id), await importRun(admin, second.id)];
      expect(runs.map(({ summary, rows }) => [summary.rows, rows.totalCount])).toEqual([
        [248, 247],
        [2, 1],
      ]);
    });
  });

  it('a user has no outcome of an import whose rows are gone', async () => {
    const database = await freshDatabase(engine);
    const server = await runServer(database);
    try {
      const admin = await signInAsAdmin(server.url);
      await importFile(admin, [personRow('ada')]);
      await behindTheServer(database, (direct) => direct.run('DELETE FROM import_run_blocks'));
      expect((await find(admin, 'ada'))[0]?.imports).toMatchObject([{ outcome: null, rowNumber: 2, unchanged: false, changes: [] }]);
    } finally {
      await server.end();
      await database.remove();
    }
  });

  it('roles count their users outside the trash can', async () => {
    await withServer(engine, async ({ admin }) => {
      await importFile(admin, [personRow('ada'), personRow('joan'), personRow('mary')]);
      await deleteUser(admin, (await find(admin, 'mary'))[0]?.id ?? '');
      const { roles } = await admin.ask<{ roles: { name: string; userCount: number }[] }>('{ roles { name userCount } }');
      const counts = Object.fromEntries(roles.map(({ name, userCount }) => [name, userCount]));
      expect(counts).toEqual({ 'System Administrator': 1, Administrator: 0, Support: 0, Author: 0, Candidate: 2 });
    });
  });
});
