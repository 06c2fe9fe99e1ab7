/** What an attacker could gain: who is there, who may do what and where, and every password. */
import { expect } from 'vitest';
import { behindTheServer, type DirectDatabase } from './direct-database.js';
import type { Client } from './client.js';
import { commitImport, type Run } from './import-run.js';
import type { ServerUnderTest } from './start-server.js';

const WORTH_HAVING = ['users', 'roles', 'memberships', 'hierarchies'];

/** Runs an attack, after which all of that must be byte for byte as it was. */
export async function gainsNothing({ database }: ServerUnderTest, attack: () => Promise<void>): Promise<void> {
  const before = await behindTheServer(database, holdings);
  await attack();
  expect(await behindTheServer(database, holdings)).toEqual(before);
}

async function holdings(direct: DirectDatabase): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of WORTH_HAVING) tables[table] = (await direct.rows(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).sort();
  return tables;
}

/** A request by its name: what it does, its text and its variables. */
export type Try = readonly [what: string, query: string, variables: object];

/** What each is answered with, by name: the code of its refusal. */
export async function answersTo(client: Client, tries: readonly Try[]): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const [what, query, variables] of tries) {
    const { errors } = await client.graphql(query, variables);
    codes[what] = errors?.[0]?.extensions?.code ?? 'done';
  }
  return codes;
}

/** The same answer for each. */
export function allAnswered(tries: readonly Try[], code: string): Record<string, string> {
  return Object.fromEntries(tries.map(([what]) => [what, code]));
}

const IMPORT = `mutation ($input: TryImportInput!) { tryImport(input: $input) { id status fingerprint rows { nodes { outcome issues { code } } } } }`;

/** Tries an import and commits what came of it: the code with which it was refused whole, or what became of each row. */
export async function importAnyhow(client: Client, input: object): Promise<string[]> {
  const { data, errors } = await client.graphql<{ tryImport: Run }>(IMPORT, { input });
  if (data === null || data === undefined) return [errors?.[0]?.extensions?.code ?? 'no answer'];
  await commitImport(client, data.tryImport);
  return data.tryImport.rows.nodes.map(({ outcome, issues }) => issues[0]?.code ?? outcome);
}

/** A row of an import that gives as much as it has to, all of it by the username unless said otherwise. */
export function rowAbout(username: string, more: object = {}): object {
  return { firstName: 'First', lastName: 'Last', username, userId: username, email: 'someone@example.org', ...more };
}
