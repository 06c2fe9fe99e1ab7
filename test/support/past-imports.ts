/** Imports that came to different ends, and the users that they need. */
import { updateUser } from './administer.js';
import type { Client } from './client.js';
import { commitImport, tryImport, type Run } from './import-run.js';
import { tryFile } from './many-users.js';
import { peopleFile, personRow } from './people-file.js';

const START = 'Exams › Autumn';

export interface PastImports {
  readonly done: Run;
  readonly preview: Run;
  readonly stale: Run;
  readonly cancelled: Run;
  /** Of rows that a program sent, without a file. */
  readonly byProgram: Run;
}

/** Makes one of each, in this order; the first, of two new users and one in error, is committed. */
export async function makePastImports(
  admin: Client,
  places: { readonly roleId: string; readonly startHierarchyId: string },
): Promise<PastImports> {
  const tryRows = (...rows: string[][]): Promise<Run> => tryFile(admin, peopleFile(rows), { start: START, passwords: 'GENERATED' });
  const done = await commitImport(
    admin,
    await tryRows(personRow('ada'), personRow('bea'), ['First', 'Last', 'c d', 'id-cd', 'cd@example.org']),
  );
  const preview = await tryRows(personRow('eve'));
  const stale = await makeStale(admin, await tryRows(['Augusta', ...personRow('ada').slice(1)]));
  const cancelled = await cancel(admin, await tryRows(personRow('fay')));
  const rows = [{ firstName: 'Gil', lastName: 'Peeters', username: 'gil', userId: 'id-gil', email: 'gil@example.org' }];
  const byProgram = await commitImport(admin, await tryImport(admin, { ...places, rows }));
  return { done, preview, stale, cancelled, byProgram };
}

async function makeStale(admin: Client, run: Run): Promise<Run> {
  const { users } = await admin.ask<{ users: { nodes: { id: string }[] } }>('{ users(search: "ada") { nodes { id } } }');
  for (const { id } of users.nodes) await updateUser(admin, id, { firstName: 'Adelaide' });
  return commitImport(admin, run);
}

async function cancel(admin: Client, run: Run): Promise<Run> {
  await admin.ask('mutation ($id: ID!) { cancelImport(id: $id) { id } }', { id: run.id });
  return run;
}
