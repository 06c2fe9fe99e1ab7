/** API tokens that somebody makes over the API. */
import type { Client } from './client.js';

const CREATE = `mutation ($name: String!, $permissions: [Permission!]!, $expiresAt: DateTime!) {
  createApiToken(name: $name, permissions: $permissions, expiresAt: $expiresAt) { token } }`;

export interface TokenToMake {
  readonly name: string;
  /** Default: to view users. */
  readonly permissions?: readonly string[];
  /** Milliseconds; default an hour. */
  readonly life?: number;
}

/** Makes a token for whoever the client is, and resolves to its secret. */
export async function makeToken(maker: Client, { name, permissions = ['VIEW_USERS'], life = 3_600_000 }: TokenToMake): Promise<string> {
  const expiresAt = new Date(Date.now() + life).toISOString();
  return (await maker.ask<{ createApiToken: { token: string } }>(CREATE, { name, permissions, expiresAt })).createApiToken.token;
}

/** As many as one request may make. */
const AT_ONCE = 12;

/** Makes so many tokens that view users: a multiple of 12. */
export async function makeTokens(maker: Client, count: number): Promise<void> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const made = Array.from(
    { length: AT_ONCE },
    (_, index) => `t${String(index)}: createApiToken(name: "Token", permissions: [VIEW_USERS], expiresAt: $expiresAt) { id }`,
  );
  for (let before = 0; before < count; before += AT_ONCE)
    await maker.ask(`mutation ($expiresAt: DateTime!) { ${made.join(' ')} }`, { expiresAt });
}
