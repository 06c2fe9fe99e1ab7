/** What the table of who may do what is asked of: a server with two centres, everybody who asks, and somebody who sees all. */
import { behindTheServer } from '../support/direct-database.js';
import { dumpDatabase } from '../support/database-dump.js';
import type { Client } from '../support/client.js';
import type { Engine } from '../support/engines.js';
import { freshDatabase } from '../support/fresh-database.js';
import { hierarchyId, roleId } from '../support/places.js';
import { runServer } from '../support/run-server.js';
import { signInAsAdmin } from '../support/sign-in-as.js';
import { A1, AMSTERDAM, U1, UTRECHT } from '../support/two-centres.js';
import { askersAt, type ClientsOf } from './askers.js';
import { makePeople, type People } from './people.js';

export interface Scene {
  /** METHOD /path of every route. */
  readonly routes: readonly string[];
  /** Who makes what others ask for. */
  readonly root: Client;
  readonly people: People;
  readonly clientsOf: ClientsOf;
  /** IDs. */
  readonly places: Readonly<Record<'exams' | 'amsterdam' | 'a1' | 'utrecht' | 'u1' | 'library', string>>;
  readonly roles: Readonly<Record<'candidate' | 'administrator' | 'systemAdmin', string>>;
  /** All that is stored, as text, but for the audit log, which tells of what was refused, too. */
  readonly stored: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const LIST_ROUTES = new URL('../support/list-routes.mjs', import.meta.url).href;

/** Starts a server with all that. */
export async function startScene(engine: Engine): Promise<Scene> {
  const database = await freshDatabase(engine);
  const server = await runServer(database, { launcher: [process.execPath, '--import', LIST_ROUTES] });
  const root = await signInAsAdmin(server.url);
  const places = await makePlaces(root);
  const people = await makePeople(server.url, root);
  const stored = (): Promise<string> =>
    behindTheServer(database, async (direct) =>
      JSON.stringify(await dumpDatabase(direct, { without: ['audit_entries', 'audit_subjects'] })),
    );
  const stop = async (): Promise<void> => {
    await server.end();
    await database.remove();
  };
  const clientsOf = askersAt(server.url, people);
  return { routes: routesIn(server.log()), root, people, clientsOf, places, roles: await findRoles(root), stored, stop };
}

async function makePlaces(root: Client): Promise<Scene['places']> {
  const at = (path: string): Promise<string> => hierarchyId(root, path);
  const [exams, amsterdam, a1] = [await at('Exams'), await at(AMSTERDAM), await at(A1)];
  const [utrecht, u1, library] = [await at(UTRECHT), await at(U1), await at('Library')];
  return { exams, amsterdam, a1, utrecht, u1, library };
}

async function findRoles(root: Client): Promise<Scene['roles']> {
  const [candidate, administrator] = [await roleId(root, 'Candidate'), await roleId(root, 'Administrator')];
  return { candidate, administrator, systemAdmin: await roleId(root, 'System Administrator') };
}

/** From the line that list-routes.mjs writes. */
function routesIn(log: string): readonly string[] {
  const line = log.split('\n').find((text) => text.startsWith('{"msg":"routes"')) ?? '{"routes":[]}';
  return (JSON.parse(line) as { routes: string[] }).routes;
}
