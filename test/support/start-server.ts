/** The built server on a database that nobody used before. */
import type { Engine } from './engines.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';
import { runServer, type RunningServer } from './run-server.js';

export { ADMIN } from './run-server.js';

export interface ServerUnderTest extends RunningServer {
  /** What the server rests on, for tests that look behind the API. */
  readonly database: FreshDatabase;
  /** Stops the server by SIGTERM and removes its database; resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a server; settings are environment variables over the tests' own. Throws, with the server's log, where it doesn't come up. */
export async function startServer(engine: Engine, settings: Readonly<Record<string, string>> = {}): Promise<ServerUnderTest> {
  const database = await freshDatabase(engine);
  try {
    const server = await runServer(database, { settings });
    const stop = async (): Promise<number | null> => {
      const code = await server.end();
      await database.remove();
      return code;
    };
    return { ...server, database, stop };
  } catch (error) {
    await database.remove();
    throw error;
  }
}
