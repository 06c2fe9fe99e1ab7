/** Writes the schema to packages/server/schema.graphql; with --check, only says whether the file is up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeSchema, schemaText } from './schema.js';

const FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

const text = schemaText(await makeSchema());
if (!process.argv.includes('--check')) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8')) !== text) {
  process.stderr.write('schema.graphql is out of date: run node packages/server/dist/graphql/emit-schema.js\n');
  process.exitCode = 1;
}
