/** One request of a row: what it needs, and what its answer comes to. */
import type { Permission } from '@intake/shared';
import type { Client, GraphQLAnswer } from '../support/client.js';
import type { AskerName } from './askers.js';
import type { Scene } from './scene.js';

export interface Prepared {
  readonly variables?: object;
  /** What an answer holds that shows what was asked for; left out: any answer. */
  readonly mark?: string;
  /** Of a route whose path differs each time. */
  readonly path?: string;
}

export interface Request {
  /** One of these permissions suffices; none: a session. */
  readonly takes: readonly Permission[];
  /** Whether the session is a new one, as it may end. */
  readonly anew?: boolean;
  /** Whether what is asked for is whose who asks for it, or made by them; left out: it is the same for all, until somebody changes it. */
  readonly own?: boolean;
  /** Whether whoever may do it changes something. */
  readonly changes: boolean;
  /** Makes what is asked for. */
  readonly prepare: (scene: Scene, asker: AskerName) => Promise<Prepared> | Prepared;
  /** Resolves to yes, not (an answer without the mark), null, or a status: of HTTP, or as it would be. */
  readonly send: (client: Client, prepared: Prepared) => Promise<string>;
}

/** The statuses that routes answer with and GraphQL has codes for. */
const STATUS: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: '400',
  UNAUTHENTICATED: '401',
  FORBIDDEN: '403',
  NOT_FOUND: '404',
  CONFLICT: '409',
};

/** A request to /graphql, with one field. */
export function ask(takes: readonly Permission[], query: string, prepare: Request['prepare'] = () => ({})): Request {
  const send: Request['send'] = async (client, { variables, mark }) => verdictOf(await client.graphql(query, variables), mark);
  return { takes, changes: query.startsWith('mutation'), prepare, send };
}

/** A request for what belongs to whoever asks. */
export function askOwn(takes: readonly Permission[], query: string, prepare: Request['prepare']): Request {
  return { ...ask(takes, query, prepare), own: true };
}

function verdictOf({ data, errors }: GraphQLAnswer<object>, mark: string | undefined): string {
  const values = Object.values(data ?? {}).filter((value) => value !== null);
  if (errors !== undefined) {
    const code = errors[0]?.extensions?.code ?? 'no code';
    return `${STATUS[code] ?? code}${values.length > 0 ? ', with data' : ''}`;
  }
  if (values.length === 0) return 'null';
  return mark === undefined || JSON.stringify(values).includes(mark) ? 'yes' : 'not';
}
