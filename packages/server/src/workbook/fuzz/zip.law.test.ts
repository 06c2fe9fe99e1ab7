import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../zip/open-zip.js';
import { UnreadableFile } from '../unreadable-file.js';
import { type Choices, pick, seededChoices, seeds, several } from './test-choices.js';
import { LIMITS } from './test-outcome.js';
import { liesAbout, type ZipPart, zipOf } from './test-zip-grammar.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '200');

const NAMES = ['a.xml', 'xl/b.xml', 'c', 'xl\\d.xml', '/e.xml', 'xl/', 'é.xml', ' '];

function someParts(choices: Choices): ZipPart[] {
  const content = (): Buffer =>
    Buffer.from(several(choices, 8, () => pick(choices, ['x', 'PK\u0003\u0004', '\u0000'.repeat(40), 'é'])).join(''));
  return several(choices, NAMES.length - 1, (index) => ({ name: pick(choices, NAMES.slice(index, index + 1)), content: content() }));
}

/** What an archive gives for a name: nothing, or a refusal, or bytes. */
async function given(bytes: Buffer, name: string): Promise<Buffer | string | undefined> {
  try {
    const pieces: Buffer[] = [];
    const unpacked = openZip(bytes, LIMITS).unpack(name);
    if (unpacked === undefined) return undefined;
    for await (const piece of unpacked) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.reason;
  }
}

describe('openZip()', { timeout: 120_000 }, () => {
  it('gives every part of an honest archive, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const choices = seededChoices(seed);
        const parts = someParts(choices);
        const bytes = zipOf(choices, parts);
        for (const { name, content } of parts) expect(await given(bytes, name.replaceAll('\\', '/'))).toEqual(content);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives for a name what was put in under it, or refuses, whatever the records say', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const choices = seededChoices(seed);
        const parts = someParts(choices);
        const bytes = zipOf(choices, parts, liesAbout(choices, parts.length + 1));
        for (const { name, content } of parts) {
          const found = await given(bytes, name.replaceAll('\\', '/'));
          if (Buffer.isBuffer(found)) expect(found).toEqual(content);
        }
      }),
      { numRuns: 3 * RUNS },
    );
  });
});
