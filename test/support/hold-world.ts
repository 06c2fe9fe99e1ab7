/** Changes that wait for their turn, on MariaDB: what is true when they begin need not be when they go on. */
import { expect, vi } from 'vitest';
import { behindTheServer, type DirectDatabase } from './direct-database.js';
import type { FreshDatabase } from './fresh-database.js';

/** MariaDB tells anew only when 100 ms have passed since it was last asked. */
const WAITING = "SELECT COUNT(*) AS n FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

/** Holds up every change, lets one wait, runs a statement, and lets go; resolves to what comes of the change. */
export function whileWaiting<T>(database: FreshDatabase, statement: string, change: () => Promise<T>): Promise<T> {
  return behindTheServer(database, async (direct) => {
    await direct.run('START TRANSACTION');
    await direct.rows('SELECT id FROM settings FOR UPDATE');
    const outcome = change();
    await vi.waitFor(async () => expect(await waiting(direct)).toBeGreaterThan(0), { timeout: 20_000, interval: 250 });
    await direct.run(statement);
    await direct.run('COMMIT');
    return outcome;
  });
}

async function waiting(direct: DirectDatabase): Promise<number> {
  return Number((await direct.rows<{ n: number | string }>(WAITING))[0]?.n);
}
