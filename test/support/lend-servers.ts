/** Servers for many tests that each need all of one: to start one takes longer than what most of them do. */
import type { Client } from './client.js';
import type { Engine } from './engines.js';
import { keepDatabase } from './kept-database.js';
import { signInAsAdmin } from './sign-in-as.js';
import { startServer, type ServerUnderTest } from './start-server.js';

export interface LentServer {
  readonly server: ServerUnderTest;
  /** The first System Admin, signed in. */
  readonly admin: Client;
}

interface KeptServer extends LentServer {
  readonly putBack: () => Promise<void>;
}

export interface Lender {
  /** Plays on a server that nobody else uses meanwhile, on its database as it was when the server had started. */
  readonly lend: (play: (lent: LentServer) => Promise<void>) => Promise<void>;
  /** Stops them all: must be called once nobody plays any more. */
  readonly end: () => Promise<void>;
}

/** Starts as many servers as are played on at a time. One on which a play failed is not lent again. */
export function lendServers(engine: Engine): Lender {
  const free: KeptServer[] = [];
  const lend: Lender['lend'] = async (play) => {
    const kept = free.pop() ?? (await startKept(engine));
    try {
      await play(kept);
      await kept.putBack();
    } catch (error) {
      await kept.server.stop();
      throw error;
    }
    free.push(kept);
  };
  const end = async (): Promise<void> => {
    await Promise.all(free.map(({ server }) => server.stop()));
  };
  return { lend, end };
}

async function startKept(engine: Engine): Promise<KeptServer> {
  const server = await startServer(engine);
  const admin = await signInAsAdmin(server.url);
  return { server, admin, putBack: await keepDatabase(server.database) };
}
