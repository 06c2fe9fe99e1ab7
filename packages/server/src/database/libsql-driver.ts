/** libsql dressed as the driver that TypeORM expects of an embedded database, with the parameters checked on the way in. */
import Libsql from 'libsql';

const MAX_INTEGER = 2 ** 63;

/** What TypeORM may bind, as libsql takes it: a wrong kind of parameter would abort the whole process there. Throws a TypeError for what can't be stored. */
export function bindable(value: unknown): string | number | bigint | Buffer | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return checkedText(value);
  if (typeof value === 'number') return checkedNumber(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return value;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  if (value instanceof Uint8Array) return Buffer.isBuffer(value) ? value : Buffer.from(value);
  throw new TypeError(`A value of type ${typeof value} can't be stored`);
}

function checkedText(text: string): string {
  // libsql cuts strings at NUL.
  if (text.includes('\0')) throw new TypeError("Text with a NUL character can't be stored");
  return text;
}

function checkedNumber(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= MAX_INTEGER) throw new TypeError("A number that isn't finite can't be stored");
  return value;
}

interface Statement {
  readonly reader: boolean;
  all(parameters: unknown[]): unknown[];
  run(parameters: unknown[]): unknown;
}

/** What a SELECT may bind: no stored text holds a NUL, and text that does is sought as bytes, which no text equals. */
function seekable(value: unknown): ReturnType<typeof bindable> {
  return typeof value === 'string' && value.includes('\0') ? Buffer.from(value) : bindable(value);
}

// One array argument, never spread: a single object among the arguments would be taken for named parameters.
function checkedStatement(statement: Statement, sql: string) {
  const bind = /^\s*SELECT\b/i.test(sql) ? seekable : bindable;
  return {
    get reader() {
      return statement.reader;
    },
    all: (...parameters: unknown[]) => statement.all(parameters.map(bind)).map(withBuffers),
    run: (...parameters: unknown[]) => statement.run(parameters.map(bindable)),
  };
}

function withBuffers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof ArrayBuffer ? Buffer.from(value) : value]));
}

interface DriverOptions {
  readonly timeout?: number;
  readonly readonly?: boolean;
}

/** Opens a database file; called by TypeORM, with `new`, in place of better-sqlite3. */
export function LibsqlDriver(file: string, options: DriverOptions = {}): Libsql.Database {
  const database = new Libsql(file, { timeout: options.timeout ?? 5000, readonly: options.readonly ?? false });
  const prepare = database.prepare.bind(database);
  return Object.assign(database, { prepare: (sql: string) => checkedStatement(prepare(sql), sql) });
}
