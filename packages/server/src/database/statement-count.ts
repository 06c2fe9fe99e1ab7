/** Counts the statements that a request sends, and keeps their text and parameters out of the log. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';

interface Tally {
  statements: number;
}

const tallies = new AsyncLocalStorage<Tally>();

/** Runs a piece of work and says how many statements it has sent so far. */
export function countStatements<T>(work: (statements: () => number) => T): T {
  const tally: Tally = { statements: 0 };
  return tallies.run(tally, () => work(() => tally.statements));
}

function count(): void {
  const tally = tallies.getStore();
  if (tally !== undefined) tally.statements += 1;
}

/** For TypeORM: parameters hold personal data, so nothing of a statement is written anywhere. */
export const statementCounter: Logger = {
  logQuery: count,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
