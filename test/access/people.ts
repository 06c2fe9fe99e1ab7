/** Everybody in the table of who may do what who has a session. */
import { PERMISSIONS } from '@intake/shared';
import { createRole } from '../support/administer.js';
import type { Client } from '../support/client.js';
import { signInAs } from '../support/sign-in-as.js';
import { A1, AMSTERDAM, UTRECHT } from '../support/two-centres.js';

interface NewPerson {
  /** By name. */
  readonly role: string;
  /** Paths. */
  readonly administers?: readonly string[];
  readonly memberOf?: readonly string[];
}

/** By username. */
const PEOPLE = {
  sysadmin: { role: 'System Administrator', memberOf: [AMSTERDAM] },
  admin: { role: 'Administrator', administers: ['Exams'] },
  support: { role: 'Support', memberOf: [AMSTERDAM] },
  author: { role: 'Author', memberOf: [AMSTERDAM] },
  candidate: { role: 'Candidate', memberOf: [A1] },
  'support-outside': { role: 'Support', memberOf: [UTRECHT] },
  head: { role: 'Head', administers: [AMSTERDAM] },
  'head-who-sees': { role: 'Head', administers: ['Library'], memberOf: [AMSTERDAM] },
  'head-outside': { role: 'Head', administers: [UTRECHT] },
  // Whose things others ask for.
  other: { role: 'Head', administers: [AMSTERDAM] },
  // For whom tokens act.
  maker: { role: 'System Administrator', memberOf: [AMSTERDAM] },
  'maker-outside': { role: 'Head', administers: [UTRECHT] },
} as const satisfies Readonly<Record<string, NewPerson>>;

export type PersonName = keyof typeof PEOPLE;

export type People = Readonly<Record<PersonName, Client>>;

/** Makes them all, signed in; a Head is an administrator with every permission. */
export async function makePeople(url: string, root: Client): Promise<People> {
  await createRole(root, { name: 'Head', type: 'ADMIN', permissions: PERMISSIONS });
  const signedIn: [string, Client][] = [];
  for (const [username, person] of Object.entries<NewPerson>(PEOPLE)) {
    signedIn.push([username, await signInAs(url, root, { username, administers: [], ...person })]);
  }
  return Object.fromEntries(signedIn) as People;
}
