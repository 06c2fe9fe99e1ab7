import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../unreadable-file.js';
import { readWorksheet } from '../xlsx/worksheet-part.js';
import { numberFormat } from '../xlsx/number-format.js';
import { type Choices, pick, seededChoices, seeds } from './test-choices.js';
import { changedBytes } from './test-mutations.js';
import { spiltWorkbook } from './test-soup.js';
import { workbookOf } from './test-workbook-grammar.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? '200');

const CONTEXT = { texts: ['zero', 'one', 'two', 'three'], formats: ['General', '00000', 'yyyy-mm-dd'].map(numberFormat), date1904: false };

/** The rows of a worksheet that comes in pieces, as JSON, or that it is refused. */
async function read(pieces: readonly Buffer[]): Promise<string> {
  const rows: unknown[] = [];
  const unpack = async function* (): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield await Promise.resolve(piece);
  };
  try {
    await readWorksheet({ names: [], has: () => true, unpack }, 'sheet1.xml', CONTEXT, (number, cells) => rows.push([number, cells]));
    return JSON.stringify(rows);
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
}

function someSheet(choices: Choices): Buffer {
  const honest = workbookOf(choices).parts.at(-1)?.content ?? Buffer.alloc(0);
  const spilt = Buffer.from(spiltWorkbook(choices).find(({ name }) => name.endsWith('sheet1.xml'))?.content ?? '');
  return pick(choices, [honest, spilt, changedBytes(choices, honest, spilt)]);
}

/** The bytes in pieces of one size. */
function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

describe('readWorksheet()', { timeout: 120_000 }, () => {
  it('reads the same however the bytes come in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const choices = seededChoices(seed);
        const bytes = someSheet(choices);
        const whole = await read([bytes]);
        for (const size of [1, 2, 3, 7, 64]) expect(await read(cut(bytes, size))).toBe(whole);
        const places = Array.from({ length: 20 }, () => choices.below(bytes.length + 1));
        for (const place of places) expect(await read([bytes.subarray(0, place), bytes.subarray(place)])).toBe(whole);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('reads the same wherever the bytes are cut in two', async () => {
    const bytes = someSheet(seededChoices(7));
    const whole = await read([bytes]);
    expect(whole).not.toBe('refused');
    for (let place = 0; place <= bytes.length; place += 1)
      expect(await read([bytes.subarray(0, place), bytes.subarray(place)])).toBe(whole);
  });
});
