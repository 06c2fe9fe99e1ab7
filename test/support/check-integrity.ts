/** The one checker after every fault: an import is there whole or not at all, and all else is as it was. */
import { identifierKey, searchWords } from '@intake/shared';
import { expect } from 'vitest';
import { dumpDatabase, RUN_TABLES, SIGN_IN_TABLES, tableNames, type DatabaseDump } from './database-dump.js';
import { behindTheServer, type DirectDatabase } from './direct-database.js';
import type { FreshDatabase } from './fresh-database.js';
import { readUsersWhole } from './people.js';

/** What an import under test was going to do, and the users before it. */
export interface Undertaking {
  readonly runId: string;
  /** Whom the import makes or changes, as `namesOf` has them. */
  readonly promised: ReadonlyMap<string, string>;
  readonly before: Before;
}

/** A database that nobody but the import is going to change, sign-ins aside. */
export interface Before {
  /** Of all users, by ID, byte for byte. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  readonly dump: DatabaseDump;
}

/** The database as it is, to compare with later. */
export function lookBefore(database: FreshDatabase): Promise<Before> {
  return behindTheServer(database, async (direct) => ({ users: await readUsersWhole(direct), dump: await dump(direct) }));
}

/** Without what is kept of the run itself, which the history's check is about. */
function dump(direct: DirectDatabase): Promise<DatabaseDump> {
  return dumpDatabase(direct, { without: [...RUN_TABLES, ...SIGN_IN_TABLES] });
}

export type Ending = 'committed' | 'not committed';

/** Fails the test where the database contradicts itself or the undertaking; tells how the import ended. */
export function checkIntegrity(database: FreshDatabase, undertaking: Undertaking): Promise<Ending> {
  return behindTheServer(database, async (direct) => {
    await checkEngine(direct);
    await checkUsers(direct);
    const ending = await endingInHistory(direct, undertaking.runId);
    await checkImported(direct, undertaking, ending);
    return ending;
  });
}

/** The engine finds its own files whole. */
async function checkEngine(direct: DirectDatabase): Promise<void> {
  if (direct.engine === 'embedded') {
    expect(await direct.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await direct.rows('PRAGMA foreign_key_check')).toEqual([]);
    return;
  }
  // Rows of a rolled-back commit that still wait to be purged give a warning; the table's status is what counts.
  const tables = await tableNames(direct);
  const said = await direct.rows<{ Msg_type: string; Msg_text: string }>(`CHECK TABLE ${tables.join(', ')} EXTENDED`);
  expect(said.filter(({ Msg_type }) => Msg_type === 'error')).toEqual([]);
  expect(said.filter(({ Msg_type, Msg_text }) => Msg_type === 'status' && Msg_text === 'OK')).toHaveLength(tables.length);
}

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly username_key: string;
  readonly user_id: string;
  readonly user_id_key: string;
  readonly synchronisation_key: string | null;
  readonly synchronisation_key_key: string | null;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly role: string | null;
}

/** No two users share a key, the trash can included; every user has a role that is there, and the words by which they are found. */
async function checkUsers(direct: DirectDatabase): Promise<void> {
  const users = await direct.rows<UserRow>('SELECT u.*, r.name AS role FROM users u LEFT JOIN roles r ON r.id = u.role_id');
  const words = new Map<string, string[]>(users.map(({ id }) => [id, []]));
  for (const { word, user_id } of await direct.rows<{ word: string; user_id: string }>('SELECT word, user_id FROM user_words')) {
    words.get(user_id)?.push(word);
  }
  for (const keys of [users.map(usernameKey), users.map(userIdKey), users.flatMap((user) => synchronisationKey(user) ?? [])]) {
    expect(new Set(keys).size).toBe(keys.length);
  }
  const wrong = users.filter((user) => user.role === null || !hasItsKeys(user) || !hasItsWords(user, words.get(user.id) ?? []));
  expect(wrong).toEqual([]);
}

const usernameKey = ({ username }: UserRow): string => identifierKey(username);
const userIdKey = ({ user_id }: UserRow): string => identifierKey(user_id);
const synchronisationKey = (user: UserRow): string | null => user.synchronisation_key && identifierKey(user.synchronisation_key);

function hasItsKeys(user: UserRow): boolean {
  const stored = [user.username_key, user.user_id_key, user.synchronisation_key_key];
  return String(stored) === String([usernameKey(user), userIdKey(user), synchronisationKey(user)]);
}

function hasItsWords(user: UserRow, words: readonly string[]): boolean {
  const { username, user_id: userId, first_name: firstName, last_name: lastName, email } = user;
  return String([...words].sort()) === String([...searchWords({ username, userId, firstName, lastName, email })].sort());
}

/** The history has the run's line once; users, what an undo needs and the audit log's entry only with a commit, and the file only without. */
async function endingInHistory(direct: DirectDatabase, runId: string): Promise<Ending> {
  const runs = await direct.rows<{ status: string; upload_id: string }>('SELECT status, upload_id FROM import_runs WHERE id = ?', [runId]);
  expect(runs).toHaveLength(1);
  const ending = runs[0]?.status === 'DONE' ? 'committed' : 'not committed';
  const kept = {
    users: (await direct.rows('SELECT user_id FROM import_run_users WHERE run_id = ?', [runId])).length > 0,
    undo: (await direct.rows("SELECT block FROM sealed_blocks WHERE owner_id = ? AND kind = 'UNDO'", [runId])).length > 0,
    audited: await countAudited(direct, runId),
    file: (await direct.rows('SELECT id FROM uploads WHERE id = ?', [runs[0]?.upload_id ?? ''])).length > 0,
  };
  expect({ ending, ...kept }).toEqual({
    ending,
    users: ending === 'committed',
    undo: ending === 'committed',
    audited: ending === 'committed' ? 1 : 0,
    file: ending !== 'committed',
  });
  return ending;
}

async function countAudited(direct: DirectDatabase, runId: string): Promise<number> {
  const statement = `SELECT e.id FROM audit_entries e JOIN audit_subjects s ON s.entry_id = e.id WHERE e.action = 'IMPORT_COMMITTED' AND s.subject_id = ?`;
  return (await direct.rows(statement, [runId])).length;
}

/** All that was promised is there, or nothing of it; whoever was not named is untouched. */
async function checkImported(direct: DirectDatabase, { runId, promised, before }: Undertaking, ending: Ending): Promise<void> {
  if (ending === 'not committed') {
    expect(await dump(direct)).toEqual(before.dump);
    return;
  }
  const after = await readUsersWhole(direct);
  const users = await direct.rows<NamedRow>('SELECT id, username, first_name, last_name, user_id, email FROM users');
  const named = users.filter(({ username }) => promised.has(username));
  expect(new Map(named.map((user) => [user.username, nameOf(user)]))).toEqual(promised);
  const members = new Set((await direct.rows<{ user_id: string }>('SELECT user_id FROM memberships')).map(({ user_id }) => user_id));
  expect(named.filter(({ id }) => !members.has(id))).toEqual([]);
  const inHistory = await direct.rows<{ user_id: string }>('SELECT user_id FROM import_run_users WHERE run_id = ?', [runId]);
  expect(inHistory.map(({ user_id }) => user_id).sort()).toEqual(named.map(({ id }) => id).sort());
  const touched = new Set(named.map(({ id }) => id));
  const others = (whole: ReadonlyMap<string, readonly string[]>): unknown => new Map([...whole].filter(([id]) => !touched.has(id)));
  expect(others(after)).toEqual(others(before.users));
}

type NamedRow = Pick<UserRow, 'id' | 'username' | 'first_name' | 'last_name' | 'user_id' | 'email'>;

function nameOf({ first_name, last_name, user_id, email }: NamedRow): string {
  return [first_name, last_name, user_id, email].join(' ');
}
