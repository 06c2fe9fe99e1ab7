/** The database as the rest of the server sees it: reads anywhere, writes in one unit of work at a time per transaction. */
import type { EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { connect, type DataSources } from './data-source.js';
import { isConflict } from './conflicts.js';
import { engineOf } from './dialect.js';
import { migrate } from './migrate.js';

const ATTEMPTS = 3;

export interface Database {
  /** Sees committed data only. Nothing is written through it. */
  readonly reads: EntityManager;
  /**
   * The one way to write: runs the work in a transaction, which is rolled back if the work throws. Where the database says that
   * another transaction came between (a deadlock, a lock's time-out, a key that somebody else just took), the whole work runs
   * again, three times at most, so the work must begin by reading what it rests on and do nothing outside the database.
   */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database of the settings and migrates it; throws where none answers. */
export async function openDatabase(config: Pick<Config, 'dataDir' | 'databaseServer'>): Promise<Database> {
  const sources = await connect(config);
  await migrate(sources.writes);
  const embedded = engineOf(sources.writes.manager) === 'embedded';
  const transact = embedded ? oneAtATime((work) => sources.writes.transaction(work)) : readCommitted(sources);
  return {
    reads: sources.reads.manager,
    write: (work) => withRetries(() => transact(work)),
    isReady: () =>
      sources.reads.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await sources.reads.destroy();
      // What is in the log goes into the file, so that the file alone is a whole copy.
      if (embedded) await sources.writes.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await sources.writes.destroy();
    },
  };
}

type Transact = <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>;

/** Without gap locks, two transactions meet only on the rows that they both want. */
function readCommitted(sources: DataSources): Transact {
  return (work) => sources.writes.transaction('READ COMMITTED', work);
}

/** The embedded engine has one connection that writes, and a transaction begun within another's would join it. */
function oneAtATime(transact: Transact): Transact {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => transact(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function withRetries<T>(transact: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await transact();
  } catch (error) {
    if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
    return withRetries(transact, attempt + 1);
  }
}
