/** A commit that the database rolled back because of another transaction is made again from a fresh plan, three times in all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { behindTheServer, type DirectDatabase } from '../support/direct-database.js';
import { commitImport } from '../support/import-run.js';
import { manyUsersFile, tryFile } from '../support/many-users.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { startServer, type ServerUnderTest } from '../support/start-server.js';

/** Source: MariaDB's error codes: a deadlock, and a lock that was not to be had in time. */
const CONFLICTS = [
  ['a deadlock', '1213'],
  ['a wait for a lock that takes too long', '1205'],
] as const;

describe('on the mariadb database', () => {
  let server: ServerUnderTest;
  let client: Client;

  beforeAll(async () => {
    server = await startServer('mariadb');
    client = await signInAsAdmin(server.url);
  });

  afterAll(() => server.stop());

  it.each(CONFLICTS)('a commit survives two times %s, and fails whole at the third', async (what, code) => {
    const mark = `after-${code}`;
    const preview = await tryFile(client, manyUsersFile({ mark, count: 2 }), { start: `Exams › ${what}` });
    const statusAfter = (times: number): Promise<string> =>
      behindTheServer(server.database, (direct) =>
        withConflicts(direct, { times, code }, async () => (await commitImport(client, preview)).status),
      );
    expect([await statusAfter(3), await countUsers(mark)]).toEqual(['FAILED', 0]);
    expect([await statusAfter(2), await countUsers(mark)]).toEqual(['DONE', 2]);
  });

  async function countUsers(mark: string): Promise<number> {
    const found = await behindTheServer(server.database, (direct) =>
      direct.rows('SELECT id FROM users WHERE username LIKE ?', [`user-${mark}-%`]),
    );
    return found.length;
  }
});

interface Conflicts {
  /** How many transactions are told of a conflict; the next one goes through. */
  readonly times: number;
  readonly code: string;
}

/** The count is kept in a table without transactions, so that it outlives them. */
async function withConflicts<T>(direct: DirectDatabase, { times, code }: Conflicts, work: () => Promise<T>): Promise<T> {
  await direct.run('CREATE TABLE conflicts (n INTEGER) ENGINE = MyISAM');
  await direct.run('INSERT INTO conflicts VALUES (0)');
  await direct.run(`CREATE TRIGGER conflict BEFORE INSERT ON import_run_users FOR EACH ROW BEGIN
    IF (SELECT n FROM conflicts) < ${String(times)} THEN
      UPDATE conflicts SET n = n + 1;
      SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = ${code};
    END IF;
  END`);
  try {
    return await work();
  } finally {
    await direct.run('DROP TRIGGER conflict');
    await direct.run('DROP TABLE conflicts');
  }
}
