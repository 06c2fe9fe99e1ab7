/** Programs with API tokens, for tests. */
import { Visitor } from './instance.js';

export const CREATE_TOKEN = `mutation ($name: String!, $permissions: [Permission!]!, $expiresAt: DateTime!) {
  createApiToken(name: $name, permissions: $permissions, expiresAt: $expiresAt) { id token expiresAt } }`;

export interface MadeToken {
  readonly id: string;
  readonly token: string;
}

/** A moment so many days from now, as the API takes one. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60_000).toISOString();
}

/** Makes a token for a visitor who may. */
export function makeToken(visitor: Visitor, permissions: readonly string[], more: object = {}): Promise<MadeToken> {
  return visitor.get<MadeToken>(CREATE_TOKEN, { name: 'Sync', permissions, expiresAt: inDays(30), ...more });
}

/** A program with a token and, where given, a browser's cookie beside it. */
export class Program extends Visitor {
  constructor(
    url: string,
    readonly token: string,
  ) {
    super(url);
  }

  override ask(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) {
    return super.ask(query, variables, { authorization: `Bearer ${this.token}`, ...headers });
  }
}
