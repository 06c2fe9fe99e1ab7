/** Large imports, one after the other on one database, each of which something happens to; then all must be whole. */
import { expect } from 'vitest';
import { checkIntegrity, lookBefore, type Ending, type Undertaking } from '../support/check-integrity.js';
import type { Client } from '../support/client.js';
import { behindTheServer } from '../support/direct-database.js';
import { filesBelow, findBytes } from '../support/find-bytes.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { commitImport, type Run } from '../support/import-run.js';
import { manyUsersFile, namesOf, PART_OF_PASSWORDS, tryFile, type ManyUsers } from '../support/many-users.js';

/** As many rows as the server takes by default, so many of them about users who are there. */
const ROWS = 2000;
const CHANGED = 600;

const START = 'Exams › Faults';

const COMMIT = 'mutation ($id: ID!, $fingerprint: String!) { commitImport(id: $id, fingerprint: $fingerprint) { status } }';

export interface Undertaken extends Undertaking {
  readonly preview: Run;
}

/** Makes the users that every undertaking changes; resolves to the milliseconds that as large a commit takes. */
export async function prepare(client: Client): Promise<number> {
  const preview = await tryFile(client, manyUsersFile({ mark: 'old', count: CHANGED }, { mark: 'first', count: ROWS - CHANGED }), {
    start: START,
  });
  const begin = performance.now();
  expect((await commitImport(client, preview)).status).toBe('DONE');
  return performance.now() - begin;
}

/** Tries the import of this number, which counts from 1: the even ones take back what the odd ones change. */
export async function undertake(client: Client, database: FreshDatabase, number: number): Promise<Undertaken> {
  const undertaken = await undertakeFile(client, database, [
    { mark: 'old', count: CHANGED, changed: number % 2 === 1, passwords: 2 },
    { mark: `new${String(number)}`, count: ROWS - CHANGED, passwords: 2, levels: true },
  ]);
  expect(undertaken.preview.summary).toMatchObject({ create: ROWS - CHANGED, synchronise: CHANGED, error: 0 });
  return undertaken;
}

/** Tries an import of these users. */
export async function undertakeFile(client: Client, database: FreshDatabase, groups: readonly ManyUsers[]): Promise<Undertaken> {
  const preview = await tryFile(client, manyUsersFile(...groups), { start: START });
  return { preview, runId: preview.id, promised: namesOf(...groups), before: await lookBefore(database) };
}

/** Begins a commit; resolves to the status that was acknowledged, or to undefined where no answer came. */
export async function beginCommit(client: Client, { id, fingerprint }: Run): Promise<string | undefined> {
  const { data } = await client.graphql<{ commitImport: { status: string } }>(COMMIT, { id, fingerprint }).catch(() => ({ data: null }));
  return data?.commitImport.status;
}

/** Where a server and its database leave things. */
export interface Traces {
  /** Folders with what rests: the database's files, the server's own. */
  readonly folders: readonly string[];
  /** The server's folder for temporary files. */
  readonly temporary: string;
  readonly log: () => string;
}

/** After a fault: the import is whole or not there, and there if that was acknowledged; committed again it is there. Fails the test otherwise. */
export async function checkAndFinish(
  client: Client,
  database: FreshDatabase,
  { preview, acknowledged, ...undertaking }: Undertaken & { readonly acknowledged: string | undefined },
): Promise<Ending> {
  const ending = await checkIntegrity(database, undertaking);
  expect({ acknowledged, ending }).not.toEqual({ acknowledged: 'DONE', ending: 'not committed' });
  expect((await commitImport(client, preview)).status).toBe('DONE');
  expect(await checkIntegrity(database, undertaking)).toBe('committed');
  return ending;
}

/** Fails the test where a password can be read anywhere, or a temporary file is left. */
export function checkTraces({ folders, temporary, log }: Traces): void {
  expect(folders.flatMap((folder) => findBytes(folder, [PART_OF_PASSWORDS]))).toEqual([]);
  expect(filesBelow(temporary)).toEqual([]);
  expect(log().includes(PART_OF_PASSWORDS)).toBe(false);
}

/** That a commit is at work is a hint which lasts some seconds after a crash; nothing is decided by it, but the next commit waits for it. */
export function forgetHints(database: FreshDatabase): Promise<void> {
  return behindTheServer(database, (direct) => direct.run('DELETE FROM import_progress'));
}

/** Moments spread by chance over a commit and a little longer, as shares of what it takes. */
export function moments(count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round(((index + Math.random()) / count) * 1100) / 1000);
}

/** Resolves after a time in milliseconds. */
export function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
