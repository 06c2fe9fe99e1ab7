/** Rounds of imports on a server of their own. */
import type { FreshDatabase } from '../support/fresh-database.js';
import { connectClient } from '../support/client.js';
import { hierarchyId, roleId } from '../support/places.js';
import { ADMIN, runServer } from '../support/run-server.js';
import { watchHealth } from './health-watch.js';
import { measureRound, type Bench, type MeasuredStep } from './measure-round.js';
import { PLACES } from './people.js';
import { LAUNCHER } from './server-log.js';
import { openWritingFloor } from './writing-floor.js';

export interface ImportSize {
  /** Users in a file. */
  readonly count: number;
  readonly rounds: number;
}

export interface MeasuredImports extends ImportSize {
  /** Of every round. */
  readonly steps: readonly MeasuredStep[];
  /** The longest time that the server took to say that it lives while it had nothing else to do, in milliseconds: what the machine adds. */
  readonly idleMs: number;
}

/** Two databases that nobody used before: the server's and the floor's. */
export interface Databases {
  readonly server: FreshDatabase;
  readonly floor: FreshDatabase;
}

/** How long the server is watched while it has nothing to do, in milliseconds. */
const IDLE = 2000;

/** Starts a server, measures rounds of imports, stops it and removes the databases. */
export async function measureImports(databases: Databases, size: ImportSize): Promise<MeasuredImports> {
  const settings = { MAX_IMPORT_ROWS: String(size.count) };
  const server = await runServer(databases.server, { settings, launcher: LAUNCHER });
  const watch = watchHealth(server.url);
  const floor = await openWritingFloor(databases.floor);
  try {
    const client = connectClient(server.url);
    await client.signIn(ADMIN.username, ADMIN.password);
    const places = { roleId: await roleId(client, PLACES.role), startHierarchyId: await hierarchyId(client, PLACES.hierarchy) };
    await watch.longest();
    await new Promise((resolve) => setTimeout(resolve, IDLE));
    const idleMs = await watch.longest();
    return { ...size, idleMs, steps: await measureRounds({ database: databases.server, server, watch, client, floor, places }, size) };
  } finally {
    await watch.end();
    await floor.end();
    await server.end();
    await databases.server.remove();
  }
}

async function measureRounds(bench: Bench, { count, rounds }: ImportSize): Promise<MeasuredStep[]> {
  const steps: MeasuredStep[] = [];
  for (let round = 1; round <= rounds; round += 1) steps.push(...(await measureRound(bench, { count, round })));
  return steps;
}
