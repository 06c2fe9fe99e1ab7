/** How many statements a request sends to the database, as the server's log says. */
import { vi } from 'vitest';
import type { Client } from './client.js';
import type { RunningServer } from './run-server.js';

interface LoggedRequest {
  readonly operation?: string;
  readonly statements?: number;
}

/** Asks under a name that no other request has, and resolves to the answer and the number of statements. */
export async function countStatements<Answer>(
  { log }: RunningServer,
  client: Client,
  request: { readonly name: string; readonly mutation: string; readonly variables: object },
): Promise<{ readonly answer: Answer; readonly statements: number }> {
  const answer = await client.ask<Answer>(request.mutation.replace('mutation', `mutation ${request.name}`), request.variables);
  // The line is written behind the answer.
  const statements = await vi.waitFor(() => statementsIn(log(), request.name), { timeout: 10_000 });
  return { answer, statements };
}

function statementsIn(log: string, name: string): number {
  const lines = log
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes(`"operation":"${name}"`));
  const [line] = lines;
  if (line === undefined || lines.length > 1) throw new Error(`The log has ${String(lines.length)} lines about ${name}`);
  const { statements } = JSON.parse(line) as LoggedRequest;
  if (statements === undefined) throw new Error(`The log does not count the statements of ${name}`);
  return statements;
}
