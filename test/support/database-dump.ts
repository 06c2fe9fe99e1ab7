/** All that a database holds, to compare with what it holds later. */
import type { DirectDatabase, StoredRow } from './direct-database.js';
import type { Engine } from './engines.js';

/** By table: the rows as text, in order. */
export type DatabaseDump = Readonly<Record<string, readonly string[]>>;

export interface DumpOptions {
  /** Tables that are left out. */
  readonly without?: readonly string[];
}

/** What is kept of import runs: their settings, previews and history; and the audit log, which tells of what was refused, too. */
export const RUN_TABLES: readonly string[] = ['import_runs', 'import_run_blocks', 'sealed_blocks', 'audit_entries', 'audit_subjects'];

/** What a sign-in writes. */
export const SIGN_IN_TABLES: readonly string[] = ['sessions', 'sign_in_limits'];

/** What passes without anybody changing anything: when a session or a token was last used, and the hints that a commit is at work. */
const FLEETING_TABLES = ['import_progress'];
const FLEETING_COLUMNS = new Set(['last_seen_at', 'last_used_at']);

/** Every row of every table, but for what is fleeting. */
export async function dumpDatabase(direct: DirectDatabase, { without = [] }: DumpOptions = {}): Promise<DatabaseDump> {
  const dump: Record<string, readonly string[]> = {};
  for (const table of await tableNames(direct)) {
    if (FLEETING_TABLES.includes(table) || without.includes(table)) continue;
    dump[table] = (await direct.rows(`SELECT * FROM ${table}`)).map(asText).sort();
  }
  return dump;
}

const TABLE_NAMES: Readonly<Record<Engine, string>> = {
  embedded: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  mariadb: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
};

/** The names of all tables of the server, in order. */
export async function tableNames({ engine, rows }: DirectDatabase): Promise<string[]> {
  return (await rows<{ name: string }>(TABLE_NAMES[engine])).map(({ name }) => name).sort();
}

function asText(row: StoredRow): string {
  const columns = Object.entries(row).filter(([name]) => !FLEETING_COLUMNS.has(name));
  return JSON.stringify(columns.map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString('base64') : value]));
}
