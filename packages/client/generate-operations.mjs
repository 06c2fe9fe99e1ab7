/** Writes the documents and types of each feature's GraphQL operations to src/generated; the build and the check of types need them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const SOURCE = fileURLToPath(new URL('src', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../server/schema.graphql', import.meta.url));
const GENERATED = join(SOURCE, 'generated');

const CONFIG = {
  useTypeImports: true,
  enumType: 'string-literal',
  enumsAsTypes: true,
  strictScalars: true,
  scalars: { DateTime: 'string', ID: 'string' },
  skipTypename: true,
  immutableTypes: true,
  avoidOptionals: { field: true, object: true },
  optimizeDocumentNode: true,
  onlyOperationTypes: true,
  dedupeFragments: true,
};

const FEATURES = readdirSync(SOURCE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
  .map(({ name }) => name);

/** The operations of a feature's folder. @param {string} feature */
function documentsOf(feature) {
  const files = readdirSync(join(SOURCE, feature)).filter((name) => name.endsWith('.graphql'));
  return files.map((name) => {
    const location = join(SOURCE, feature, name);
    return { location, document: parse(readFileSync(location, 'utf8')) };
  });
}

/** One file a feature, so that a page loads its own operations only. */
async function generateOperations() {
  const schema = parse(readFileSync(SCHEMA, 'utf8'));
  const schemaAst = buildSchema(readFileSync(SCHEMA, 'utf8'));
  mkdirSync(GENERATED, { recursive: true });
  for (const name of readdirSync(GENERATED)) if (!FEATURES.includes(name.replace('.ts', ''))) rmSync(join(GENERATED, name));
  for (const feature of FEATURES) {
    const documents = documentsOf(feature);
    if (documents.length === 0) continue;
    const filename = join(GENERATED, `${feature}.ts`);
    const content = await codegen({
      filename,
      schema,
      schemaAst,
      documents,
      config: CONFIG,
      plugins: [{ operations: {} }, { documents: {} }],
      pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
    });
    writeFileSync(filename, content);
  }
}

await generateOperations();
