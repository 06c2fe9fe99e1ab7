/** The columns of the table of who may do what: everybody who asks. All that they ask for lies in A1, which is in Amsterdam. */
import { PERMISSIONS, type Permission } from '@intake/shared';
import { connectClient, type Client } from '../support/client.js';
import { PASSWORD, signInAgain } from '../support/sign-in-as.js';
import type { People, PersonName } from './people.js';

/** In the table's order, each with whose session it is, or for whom the token acts; what nobody asks for as their own is somebody's. */
const PERSONS = {
  // Without a session, and with a token that is none, though a System Admin's session comes with it.
  nobody: 'other',
  // The five roles of a new instance: an Administrator of all Exams; Support, an Author and a Candidate in Amsterdam.
  sysadm: 'sysadmin',
  admin: 'admin',
  supp: 'support',
  author: 'author',
  cand: 'candidate',
  // Support in Utrecht.
  'supp-o': 'support-outside',
  // Administrators with every permission: of Amsterdam; of a library, and only a member of Amsterdam, whom they see; of Utrecht, outside.
  head: 'head',
  'head-s': 'head-who-sees',
  'head-o': 'head-outside',
  // Tokens of a System Admin: one with each permission that suffices; one with all others. A token with every permission of a head outside.
  token: 'maker',
  less: 'maker',
  'tok-o': 'maker-outside',
} as const satisfies Readonly<Record<string, PersonName>>;

export type AskerName = keyof typeof PERSONS;

export const ASKERS = Object.keys(PERSONS) as readonly AskerName[];

/** Whose session an asker has, or for whom the token acts; for nobody, somebody. */
export function personOf(asker: AskerName): PersonName {
  return PERSONS[asker];
}

export interface Wanted {
  /** One of these permissions suffices; none named: whoever is signed in. */
  readonly takes: readonly Permission[];
  /** Whether sessions are new ones, as they may end. */
  readonly anew: boolean;
}

/** The clients of a column, who all get the same answer. */
export type ClientsOf = (asker: AskerName, wanted: Wanted) => Promise<Client[]>;

/** Each token is made once. */
export function askersAt(url: string, people: People): ClientsOf {
  const made = new Map<string, Promise<Client>>();
  const token = (maker: PersonName, permissions: readonly Permission[]): Promise<Client> => {
    const key = `${maker} ${permissions.join(' ')}`;
    const client = made.get(key) ?? makeToken(people[maker], permissions).then((secret) => withToken(url, secret));
    made.set(key, client);
    return client;
  };
  const clientsOf = async (asker: AskerName, { takes, anew }: Wanted): Promise<Client[]> => {
    switch (asker) {
      case 'nobody':
        return [connectClient(url), await withFalseToken(url)];
      case 'token':
        return Promise.all(takes.length === 0 ? [token('maker', PERMISSIONS)] : takes.map((one) => token('maker', [one])));
      case 'less':
        return [await token('maker', takes.length === 0 ? ['MANAGE_SETTINGS'] : PERMISSIONS.filter((one) => !takes.includes(one)))];
      case 'tok-o':
        return [await token('maker-outside', PERMISSIONS)];
      default:
        return [anew ? await signInAgain(url, personOf(asker)) : people[personOf(asker)]];
    }
  };
  return clientsOf;
}

/** How long tokens live, in milliseconds. */
const DAY = 24 * 60 * 60_000;

/** Makes a token and resolves to its secret. */
async function makeToken(maker: Client, permissions: readonly Permission[]): Promise<string> {
  const mutation = `mutation ($permissions: [Permission!]!, $expiresAt: DateTime!) {
    createApiToken(name: "Program", permissions: $permissions, expiresAt: $expiresAt) { token } }`;
  const expiresAt = new Date(Date.now() + DAY).toISOString();
  return (await maker.ask<{ createApiToken: { token: string } }>(mutation, { permissions, expiresAt })).createApiToken.token;
}

const withToken = (url: string, secret: string): Client => connectClient(url, { authorization: `Bearer ${secret}` });

async function withFalseToken(url: string): Promise<Client> {
  const client = withToken(url, 'intake_none');
  await client.signIn('sysadmin', PASSWORD);
  return client;
}
