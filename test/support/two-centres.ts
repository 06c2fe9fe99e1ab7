/** An organisation of two exam centres that know nothing of each other: Exams › Amsterdam › A1, Exams › Utrecht › U1, and a library beside it. */
import { createRole, createUser } from './administer.js';
import type { Client } from './client.js';
import type { Engine } from './engines.js';
import { hierarchyId } from './places.js';
import { signInAs, signInAsAdmin } from './sign-in-as.js';
import { startServer, type ServerUnderTest } from './start-server.js';

export interface TwoCentres extends Centres {
  readonly server: ServerUnderTest;
  readonly admin: Client;
}

/** All of the two but the server, and its first System Admin. */
export interface Centres {
  /** Administers Amsterdam, as a Head: an Administrator who sees to roles, too. */
  readonly amira: Client;
  /** Administers Utrecht, as a Head: an Administrator who sees to roles, too. */
  readonly udo: Client;
  /** A member of Amsterdam, as Support. */
  readonly sofie: Client;
  /** IDs of candidates: in A1, in U1, in both, and nowhere. */
  readonly ada: string;
  readonly uma: string;
  readonly both: string;
  readonly nobody: string;
  /** IDs of hierarchies. */
  readonly exams: string;
  readonly amsterdam: string;
  readonly a1: string;
  readonly utrecht: string;
  readonly u1: string;
}

/** Paths. */
export const [AMSTERDAM, A1, UTRECHT, U1] = ['Exams › Amsterdam', 'Exams › Amsterdam › A1', 'Exams › Utrecht', 'Exams › Utrecht › U1'];

/** May do what an Administrator may, and see to roles. */
const HEAD = {
  name: 'Head',
  type: 'ADMIN',
  permissions: ['MANAGE_USERS', 'VIEW_USERS', 'MANAGE_TRASH', 'MANAGE_HIERARCHIES', 'MANAGE_ROLES'],
};

/** Starts a server with all that. */
export async function startTwoCentres(engine: Engine): Promise<TwoCentres> {
  const server = await startServer(engine);
  const admin = await signInAsAdmin(server.url);
  return { server, admin, ...(await furnishCentres(server.url, admin)) };
}

/** Makes all that, on a server that has nothing yet. */
export async function furnishCentres(url: string, admin: Client): Promise<Centres> {
  const person = (username: string, role: string, more: object): Promise<Client> =>
    signInAs(url, admin, { username, role, administers: [], ...more });
  const candidate = (username: string, hierarchies: readonly string[]): Promise<string> =>
    createUser(admin, { username, hierarchies, firstName: 'Candidate' });
  await createRole(admin, HEAD);
  const [exams, amsterdam, a1] = [await hierarchyId(admin, 'Exams'), await hierarchyId(admin, AMSTERDAM), await hierarchyId(admin, A1)];
  const [utrecht, u1] = [await hierarchyId(admin, UTRECHT), await hierarchyId(admin, U1)];
  await hierarchyId(admin, 'Library');
  return {
    ...{ exams, amsterdam, a1, utrecht, u1 },
    amira: await person('amira', 'Head', { administers: [AMSTERDAM] }),
    udo: await person('udo', 'Head', { administers: [UTRECHT] }),
    sofie: await person('sofie', 'Support', { memberOf: [AMSTERDAM] }),
    ada: await candidate('ada', [A1]),
    uma: await candidate('uma', [U1]),
    both: await candidate('both', [A1, U1]),
    nobody: await candidate('nobody', []),
  };
}

/** The code with which the API refuses; undefined where it does not. */
export async function codeOf(client: Client, query: string, variables: object): Promise<string | undefined> {
  return (await client.graphql(query, variables)).errors?.[0]?.extensions?.code;
}
