/** Before the tests of the product: it is built, and a database server runs. */
import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/steps/build.mjs';
import { startMariadb } from './start-mariadb.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** mysql://user:password@host:port of a server on which tests make databases. */
    mariadbUrl: string;
  }
}

/** Resolves to what ends it all. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build();
  const mariadb = await startMariadb();
  project.provide('mariadbUrl', mariadb.url);
  return mariadb.stop;
}
