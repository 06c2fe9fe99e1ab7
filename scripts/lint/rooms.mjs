/** Who may import whom, for the linter. `files` and `ignores` are from the checkout. */

const TESTS = '**/*.test.ts';

/** By room of the server, the rooms that it doesn't know. */
const UNKNOWN_ROOMS = {
  user: ['user-import'],
  role: ['user-import'],
  hierarchy: ['user-import'],
  settings: ['user-import'],
  'sign-in': ['user-import'],
  'user-import': ['trash'],
  'hand-out': ['trash', 'user-import'],
  sealed: ['http', 'graphql', 'sign-in', 'user', 'role', 'hierarchy', 'settings', 'trash', 'audit', 'hand-out', 'user-import', 'workbook'],
  audit: ['user', 'role', 'hierarchy', 'settings', 'trash', 'hand-out', 'user-import'],
  workbook: [
    'database',
    'http',
    'graphql',
    'sign-in',
    'user',
    'role',
    'hierarchy',
    'settings',
    'trash',
    'audit',
    'hand-out',
    'user-import',
  ],
};

const elsewhere = {
  regex: '^@intake/(?!shared$)|^\\..*/(shared|client|test|src)/',
  message: 'Of the repository, the server imports @intake/shared only',
};

/** The linter's rule of one name holds once per file, so a room's patterns go together. */
const rooms = Object.entries(UNKNOWN_ROOMS).map(([room, unknown]) => ({
  files: [`packages/server/src/${room}/**/*.ts`],
  rules: forbidImports(elsewhere, { regex: `^(\\.\\./)+(${unknown.join('|')})/`, message: `"${room}" doesn't know this room` }),
}));

const outsideClient = {
  regex: '^@intake/(?!shared$)|^\\..*/(shared|server|test)/(?!messages/)',
  message: 'Of the repository, the client imports @intake/shared and its generated operations only',
};

/** What the app itself may know of features: their pages and words, not their parts. */
const FEATURES = ['users', 'user-import', 'hierarchies', 'roles', 'trash', 'settings', 'import-history', 'api-tokens', 'account', 'audit'];

/** By room of the client, the rooms that it doesn't know. */
const UNKNOWN_CLIENT_ROOMS = {
  ui: FEATURES,
  hierarchies: FEATURES.filter((name) => name !== 'hierarchies'),
  roles: FEATURES.filter((name) => name !== 'roles'),
  settings: FEATURES.filter((name) => name !== 'settings'),
  'api-tokens': FEATURES.filter((name) => name !== 'api-tokens'),
  account: FEATURES.filter((name) => name !== 'account'),
  audit: FEATURES.filter((name) => name !== 'audit'),
  users: ['user-import', 'trash', 'import-history', 'settings', 'api-tokens', 'account', 'audit'],
  trash: ['user-import', 'import-history', 'settings', 'api-tokens', 'account', 'audit'],
};

const clientRooms = Object.entries(UNKNOWN_CLIENT_ROOMS).map(([room, unknown]) => ({
  files: [`packages/client/src/${room}/**/*.{ts,vue}`],
  rules: forbidImports(outsideClient, {
    regex: `^(\\.\\./)+(${unknown.join('|')})/|/generated/(${unknown.join('|')})\\.js$`,
    message: `"${room}" doesn't know this room`,
  }),
}));

/** What the domain may not touch, as it would make the same arguments give other results. */
const IMPURE = [
  'Date',
  'performance',
  'process',
  'console',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
];

const message = 'Whatever writes goes through Database.write(): see database/database.ts';
const write = 'callee.property.name=/^(save|insert|update|upsert|delete|remove|softDelete|softRemove|restore|increment|decrement|clear)$/';

/** Ways round the one function that writes. */
const OTHER_WRITES = [
  { selector: 'CallExpression[callee.property.name=/^(transaction|createQueryRunner|startTransaction)$/]', message },
  { selector: `CallExpression[callee.object.name="reads"][${write}]`, message },
  { selector: `CallExpression[callee.object.property.name="reads"][${write}]`, message },
];

/** @type {import('eslint').Linter.Config[]} */
export const ROOMS = [
  {
    files: ['packages/shared/src/**/*.ts'],
    ignores: [TESTS],
    rules: {
      ...forbidImports({ regex: '^[^.]|/(server|client|test|src)/', message: '@intake/shared imports nothing outside itself' }),
      'no-restricted-globals': ['error', ...IMPURE.map((name) => ({ name, message: 'The domain has no I/O, no clock and no random' }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The domain has no random' }],
    },
  },
  { files: ['packages/server/src/**/*.ts'], rules: forbidImports(elsewhere) },
  ...rooms,
  { files: ['packages/client/src/**/*.{ts,vue}'], rules: forbidImports(outsideClient) },
  ...clientRooms,
  {
    // A rule of its own, so that it adds to the rooms'. Steps and parts take props and emit events.
    files: ['packages/client/src/**/*.{ts,vue}'],
    ignores: [TESTS, 'packages/client/src/app/**', 'packages/client/src/main.ts', '**/use-*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@apollo/client|^@vue/apollo-composable|/app/apollo\\.js$',
              allowTypeImports: true,
              message: 'Only composables (use-*.ts) talk to the server',
            },
          ],
        },
      ],
    },
  },
  {
    // A rule of its own, so that it adds to the rooms'. Types are erased: they tie nothing to the library when it runs.
    files: ['packages/server/src/**/*.ts'],
    ignores: [TESTS, '**/*.entity.ts', '**/*.repository.ts', 'packages/server/src/database/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'typeorm', allowTypeImports: true, message: 'Only entities, repositories and database/ use TypeORM' }] },
      ],
    },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    // main.ts hands the environment to config.ts.
    ignores: [TESTS, 'packages/server/src/config.ts', 'packages/server/src/main.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only config.ts reads the environment' }],
    },
  },
  {
    files: ['packages/server/src/**/*.ts'],
    ignores: [TESTS, 'packages/server/src/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...OTHER_WRITES] },
  },
];

/**
 * @param {...{ regex: string, message: string }} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbidImports(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}
