/** Tells the errors by which a database says that another transaction came between. */
import { QueryFailedError } from 'typeorm';

/** Deadlock, lock wait time-out, duplicate key; the embedded engine's busy and unique constraint. Sources: the MariaDB, MySQL and SQLite manuals. */
const CONFLICT_CODES = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_DUP_ENTRY',
  'SQLITE_BUSY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

/** Whether the same work, begun anew, may find a different world and succeed. */
export function isConflict(error: unknown): boolean {
  return CONFLICT_CODES.has(databaseErrorCode(error) ?? '');
}

/** The driver's code of a failed statement, such as ER_DUP_ENTRY; undefined for other errors. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const cause = error.driverError as { readonly code?: unknown };
  return typeof cause.code === 'string' ? cause.code : undefined;
}
