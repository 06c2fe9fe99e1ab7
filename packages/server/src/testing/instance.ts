/** A server on a fresh embedded database, for tests: asked over HTTP as programs ask, and thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { readConfig } from '../config.js';
import { type RunningServer, startServer } from '../start-server.js';

export const ADMIN_PASSWORD = 'correct horse battery';

export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Somebody with a browser, who may sign in. */
export class Visitor {
  /** The session's cookie as the server set it; empty for none. */
  cookie = '';

  constructor(readonly url: string) {}

  async ask(query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie.split(';')[0] ?? '', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.cookie = response.headers.get('set-cookie') ?? this.cookie;
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  /** The one thing that a query or mutation asks for; throws where the answer has errors. */
  async get<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables);
    if (errors !== undefined || typeof data !== 'object' || data === null) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as T;
  }

  /** The code and the fields of the refusal that is expected, without its sentences. */
  async refusal(query: string, variables: object = {}): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { errors } = await this.ask(query, variables);
    if (errors?.[0]?.extensions === undefined) return undefined;
    const { sentences: _sentences, ...refusal } = errors[0].extensions;
    return refusal;
  }

  async signIn(username: string, password: string): Promise<boolean> {
    const { errors } = await this.ask('mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { id } }', {
      u: username,
      p: password,
    });
    return errors === undefined;
  }
}

export interface Instance {
  readonly server: RunningServer;
  /** Signed in as the first System Admin. */
  readonly admin: Visitor;
  visitor(): Visitor;
  stop(): Promise<void>;
}

/** Starts one, silent unless the settings say otherwise. */
export async function startInstance(settings: Readonly<Record<string, string>> = {}): Promise<Instance> {
  const folder = await newFolder();
  const server = await startServer(readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', ADMIN_PASSWORD, ...settings }));
  const visitor = () => new Visitor(server.url);
  const admin = visitor();
  await admin.signIn('admin', ADMIN_PASSWORD);
  const stop = async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
  return { server, admin, visitor, stop };
}

/** An empty folder that whoever asks removes. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'intake-test-'));
}
