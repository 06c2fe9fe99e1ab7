/** Runs the migrations that are missing, once, whichever server is first. */
import type { DataSource } from 'typeorm';
import { engineOf } from './dialect.js';

/** A lock's name may have 64 characters, and a database's name as many. */
const LOCK_NAME = "LEFT(SHA2(CONCAT('intake migrations of ', DATABASE()), 256), 40)";
const WAIT_SECONDS = 300;

/** Brings the tables up to date; servers that start together wait for the first. */
export async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  // On a server the lock belongs to this connection, so a crash frees it. Nothing but the start relies on it.
  const lock = engineOf(runner) !== 'embedded';
  try {
    if (lock) await runner.query(`SELECT GET_LOCK(${LOCK_NAME}, ?)`, [WAIT_SECONDS]);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    if (lock) await runner.query(`SELECT RELEASE_LOCK(${LOCK_NAME})`);
    await runner.release();
  }
}
