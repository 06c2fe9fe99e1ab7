/** The tests in projects, of each package, of the repository itself and of the built product; measurements of it, and the README's pictures. */
import { defineConfig } from 'vitest/config';

/** Tests read the packages' sources, not what was built of them; the rest of the list is Vite's own default. */
const ssr = { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } };

/** For machines that are slow or busy; a test that takes a tenth of it is slow. In milliseconds. */
const testTimeout = 60_000;

/** Test files that put something in the place of a module: each has what it loads to itself, the others of its package share it. */
const ALONE = 'src/**/*.alone.test.ts';

const shared = { test: { name: 'shared', root: 'packages/shared', include: ['src/**/*.test.ts'], isolate: false, testTimeout } };

const server = {
  ssr,
  // Vite finds graphql's module for bundlers, other packages the one for Node.js: two copies that don't know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // Native modules are at home in processes, not in threads.
  test: {
    name: 'server',
    root: 'packages/server',
    include: ['src/**/*.test.ts'],
    exclude: [ALONE],
    isolate: false,
    pool: 'forks',
    testTimeout,
  },
};

const serverAlone = { ...server, test: { ...server.test, name: 'server-alone', include: [ALONE], exclude: [], isolate: true } };

const client = {
  extends: './packages/client/vitest.config.mjs',
  test: { name: 'client', root: 'packages/client', include: ['src/**/*.test.ts'], exclude: [ALONE], isolate: false, testTimeout },
};

const clientAlone = { ...client, test: { ...client.test, name: 'client-alone', include: [ALONE], exclude: [], isolate: true } };

const repository = {
  ssr,
  test: {
    name: 'repository',
    include: ['scripts/**/*.test.mjs', 'test/support/**/*.test.ts', 'test/repository/**/*.test.ts'],
    isolate: false,
    testTimeout,
  },
};

/** Each case has a server of its own: more at once than this only wait for each other. @param {string} name @param {string[]} include */
const ofTheProduct = (name, include) => ({
  ssr,
  test: {
    name,
    root: 'test',
    include,
    globalSetup: ['support/global-setup.ts'],
    maxConcurrency: 3,
    expect: { poll: { timeout: testTimeout / 4 } },
    testTimeout,
    hookTimeout: testTimeout,
  },
});

const product = ofTheProduct('product', [
  'api/**/*.test.ts',
  'hostile/*.test.ts',
  'attacks/**/*.test.ts',
  'laws/**/*.test.ts',
  'faults/**/*.test.ts',
]);

const inBrowsers = ofTheProduct('browser', ['browser/**/*.test.ts']);

/** After the others, and in two processes: each has a Chromium for all of its files, which is several processes. */
const browser = { ...inBrowsers, test: { ...inBrowsers.test, isolate: false, maxWorkers: 2, sequence: { groupOrder: 1 } } };

const bench = ofTheProduct('bench', ['bench/**/*.test.ts']);

const hostile = ofTheProduct('hostile', ['hostile/measured/**/*.test.ts']);

const pictures = ofTheProduct('pictures', ['pictures/**/*.test.ts']);

export default defineConfig({
  test: {
    projects: [shared, server, serverAlone, client, clientAlone, repository, product, browser, bench, hostile, pictures],
    maxWorkers: '100%',
  },
});
