/** Writes the schema to packages/server/schema.graphql; with --check, only says whether the file is up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../package-folder.js';
import { makeSchema, schemaText } from './schema.js';

const FILE = join(PACKAGE_FOLDER, 'schema.graphql');

const text = schemaText(await makeSchema());
if (!process.argv.includes('--check')) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8')) !== text) {
  process.stderr.write('schema.graphql is out of date: run npm run schema\n');
  process.exitCode = 1;
}
