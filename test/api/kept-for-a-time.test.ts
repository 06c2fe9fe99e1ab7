/** What the server lets go of by itself: users in the trash can, previews, uploads, and the rows of the import history. */
import { describe, expect, it } from 'vitest';
import { behindTheServer } from '../support/direct-database.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { commitImport, importRun, tryImport, uploadFile } from '../support/import-run.js';
import { peopleFile, personRow } from '../support/people-file.js';
import { hierarchyId, roleId } from '../support/places.js';
import { readAgain, shownUpload } from '../support/read-again.js';
import { runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import type { Client } from '../support/client.js';

const LONG_AGO = '2020-01-01 00:00:00.000';

async function onServer<T>(database: FreshDatabase, work: (admin: Client) => Promise<T>): Promise<T> {
  const server = await runServer(database);
  try {
    return await work(await signInAsAdmin(server.url));
  } finally {
    await server.end();
  }
}

/** Imports, lets the tests' clock run, and looks again on a server that has just started: it keeps house at once. */
async function later<T, L>(
  engine: Engine,
  steps: { now: (admin: Client) => Promise<T>; statement: string; then: (admin: Client, before: T, database: FreshDatabase) => Promise<L> },
): Promise<L> {
  const database = await freshDatabase(engine);
  try {
    const before = await onServer(database, steps.now);
    await behindTheServer(database, (direct) => direct.run(steps.statement));
    return await onServer(database, (admin) => steps.then(admin, before, database));
  } finally {
    await database.remove();
  }
}

async function tryFile(admin: Client, rows: readonly (readonly string[])[]) {
  const uploadId = await uploadFile(admin, peopleFile(rows), 'people.csv');
  return tryImport(admin, { uploadId, roleId: await roleId(admin, 'Candidate'), startHierarchyId: await hierarchyId(admin, 'Exams') });
}

/** Waits for the housekeeping that begins with the server. */
async function eventually<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (isThere(seen) || Date.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function sealed(database: FreshDatabase): Promise<number> {
  return behindTheServer(database, async (direct) =>
    Number((await direct.rows<{ n: number }>('SELECT COUNT(*) AS n FROM sealed_blocks'))[0]?.n),
  );
}

describe.each(ENGINES)('on the %s database', (engine) => {
  it('a user goes for good 30 days after deletion, with every line about them in the import history, but not the counts', async () => {
    const now = async (admin: Client) => {
      const first = await commitImport(admin, await tryFile(admin, [personRow('ada'), personRow('joan')]));
      const second = await commitImport(admin, await tryFile(admin, [['First', 'Last', 'ADA', 'id-ada', 'nobody'], personRow('mary')]));
      const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>('{ users(search: "ada") { nodes { id } } }');
      await admin.ask('mutation ($ids: [ID!]!) { deleteUsers(ids: $ids) { id } }', { ids: users.nodes.map(({ id }) => id) });
      return [first.id, second.id];
    };
    const [trash, runs] = await later(engine, {
      now,
      statement: `UPDATE users SET deleted_at = '${LONG_AGO}' WHERE deleted_at IS NOT NULL`,
      then: async (admin, ids) => {
        const look = () => admin.ask<{ trash: { totalCount: number } }>('{ trash { totalCount } }');
        const seen = await eventually(look, (answer) => answer.trash.totalCount === 0);
        return [seen, await Promise.all(ids.map((id) => importRun(admin, id)))] as const;
      },
    });
    expect(trash).toEqual({ trash: { totalCount: 0 } });
    expect(runs.map(({ summary, rows }) => [summary.rows, rows.nodes.map(({ rowNumber }) => rowNumber)])).toEqual([
      [2, [3]],
      [2, [3]],
    ]);
  });

  it('previews and uploads go after 24 hours, and leave nothing encrypted behind', async () => {
    const [run, pieces] = await later(engine, {
      now: (admin) => tryFile(admin, [personRow('ada')]),
      statement: `UPDATE import_runs SET expires_at = '${LONG_AGO}'`,
      then: async (admin, { id }, database) => {
        const left = await eventually(
          () => sealed(database),
          (count) => count === 0,
        );
        return [await importRun(admin, id), left] as const;
      },
    });
    expect([run.status, run.rows.totalCount, pieces]).toEqual(['CANCELLED', 0, 0]);
  });

  it('a file that was read again goes 24 hours after it was sent', async () => {
    const [left, pieces] = await later(engine, {
      now: async (admin) => (await readAgain(admin, await uploadFile(admin, peopleFile([personRow('ada')]), 'people.csv'), {})).id,
      statement: `UPDATE uploads SET expires_at = '${LONG_AGO}'`,
      then: async (admin, id, database) => {
        const count = await eventually(
          () => sealed(database),
          (seen) => seen === 0,
        );
        return [await shownUpload(admin, id), count] as const;
      },
    });
    expect([left, pieces]).toEqual([null, 0]);
  });

  it('the rows of a committed run go after 30 days, its line and its counts stay', async () => {
    const [run, pieces] = await later(engine, {
      now: async (admin) => commitImport(admin, await tryFile(admin, [personRow('ada')])),
      statement: `UPDATE import_runs SET expires_at = '${LONG_AGO}'`,
      then: async (admin, { id }, database) => {
        const left = await eventually(
          () => sealed(database),
          (count) => count === 0,
        );
        return [await importRun(admin, id), left] as const;
      },
    });
    expect([run.status, run.summary.create, run.rows.totalCount, pieces]).toEqual(['DONE', 1, 0, 0]);
  });
});
