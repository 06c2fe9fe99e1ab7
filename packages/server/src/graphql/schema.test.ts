import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { makeSchema, schemaText } from './schema.js';

describe('schema.graphql', () => {
  it('is what the resolvers make', async () => {
    const file = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(file).toBe(schemaText(await makeSchema()));
  });
});
