/** Bundles what was compiled of the server, with its libraries, to dist: a server that loads a few files starts in half the time. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Native, loaded only when they are needed, or with copies of their own of what they find. */
const AS_PACKAGES = ['libsql', '@node-rs/argon2', 'mysql2', 'sheetjs-style', 'class-validator'];

/** What TypeORM tries to load for databases that the server doesn't know, and GraphQL libraries for tools that it doesn't use. */
const NEVER_LOADED = [
  '@google-cloud/spanner',
  '@sap/hana-client',
  'better-sqlite3',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'oracledb',
  'pg',
  'redis',
  'sql.js',
  'sqlite3',
  'typeorm-aurora-data-api-driver',
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: true, external: [...AS_PACKAGES, ...NEVER_LOADED] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: false,
    rolldownOptions: {
      input: { main: 'dist/modules/main.js', 'reader.process': 'dist/modules/workbook/process/reader.process.js' },
      // Their names are columns of tables, types of the API and lines of the log.
      output: { keepNames: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
