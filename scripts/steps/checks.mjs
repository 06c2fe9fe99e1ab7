/** The table of checks that are one command each, beside the tests. */

/** @typedef {{ name: string, commands: readonly (readonly string[])[], mend?: string }} Check commands of Node.js; what puts it right */

/** What the others rest on. @type {readonly Check[]} */
export const GENERATED_SOURCES = [{ name: 'operations', commands: [['packages/client/generate-operations.mjs']] }];

/** Needs no build, but what is generated. @type {readonly Check[]} */
export const SOURCE_CHECKS = [
  {
    name: 'types',
    commands: [
      ...['packages/shared', 'packages/server', 'test', 'scripts'].map((folder) => ['node_modules/typescript/bin/tsc', '-p', folder]),
      ['packages/client/node_modules/vue-tsc/bin/vue-tsc.js', '-p', 'packages/client'],
    ],
  },
  { name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']] },
  {
    name: 'format',
    commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
    mend: 'npx prettier --write .',
  },
];

/** Writes the schema that the built server's code says to packages/server/schema.graphql; with --check, only compares. */
export const EMIT_SCHEMA = ['packages/server/dist/modules/graphql/emit-schema.js'];

/** Needs the built server. @type {readonly Check[]} */
export const BUILT_CHECKS = [{ name: 'schema', commands: [[...EMIT_SCHEMA, '--check']], mend: 'npm run schema' }];
