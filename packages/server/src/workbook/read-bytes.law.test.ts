import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadingChoices, TEXT_ENCODINGS } from '@intake/shared';
import { readingLimits } from './reading-limits.js';
import { buildWorkbook, buildZip, readFile, sheetXml, workbookParts } from './test-files.js';
import { UnreadableFile } from './unreadable-file.js';

const folder = new URL('fixtures/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(?:xlsx|xlsb|xls|csv)$/.test(name));

const limits = { ...readingLimits(0), unpackedBytes: 5_000_000, resultBytes: 5_000_000 };

/** Undefined where the file was read or refused, else what went wrong. */
async function harm(bytes: Buffer, chosen: Partial<ReadingChoices> = {}): Promise<unknown> {
  try {
    await readFile(bytes, limits, chosen);
    return undefined;
  } catch (error) {
    return error instanceof UnreadableFile && error.reason !== 'READER_FAILED' ? undefined : error;
  }
}

/** Some bytes of a file replaced, some taken out, some put in. */
const changes = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(8), insert: fc.uint8Array({ maxLength: 8 }) }), {
  minLength: 1,
  maxLength: 6,
});

type Changes = readonly { readonly at: number; readonly remove: number; readonly insert: Uint8Array }[];

function changed(bytes: Buffer, edits: Changes): Buffer {
  return edits.reduce((before, { at, remove, insert }) => {
    const place = before.length === 0 ? 0 : at % before.length;
    return Buffer.concat([before.subarray(0, place), insert, before.subarray(place + remove)]);
  }, bytes);
}

describe('no bytes make readBytes() throw anything but a refusal with a code', { timeout: 60_000 }, () => {
  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await harm(Buffer.from(bytes))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('random text', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '\u0000', 'é', '<', 'sep=') });
    await fc.assert(
      fc.asyncProperty(text, async (csv) => {
        expect(await harm(Buffer.from(csv))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('real files and random bytes, whatever is chosen', async () => {
    const real = fc.constantFrom(...files).map((name) => readFileSync(new URL(name, folder)));
    const random = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
    const choices = fc.record({
      encoding: fc.option(fc.constantFrom(...TEXT_ENCODINGS)),
      delimiter: fc.option(fc.constantFrom(',', ' ', 'a', '\u0000')),
      headerRows: fc.array(fc.record({ sheet: fc.nat(3), row: fc.nat(9) })),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(real, random), choices, async (bytes, chosen) => {
        expect(await harm(bytes, chosen)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('real files with bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async (name, edits) => {
        expect(await harm(changed(readFileSync(new URL(name, folder)), edits))).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('workbooks with bytes of an unpacked part changed', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1.5</v></c><c r="C1"><f>A1</f><v>2</v></c></row>';
    const parts = workbookParts(rows, {
      'xl/sharedStrings.xml': '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Na&amp;me</t></si></sst>',
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), changes, async (index, edits) => {
        const bytes = buildZip(
          parts.map(({ name, content }, at) => ({ name, content: at === index ? changed(Buffer.from(content), edits) : content })),
        );
        expect(await harm(bytes)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('an archive whose directory promises another size than comes out', async () => {
    const content = Buffer.from(sheetXml(' '.repeat(1_000_000)));
    expect(deflateRawSync(content).length).toBeLessThan(5000);
    const parts = workbookParts('').map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content, size: 100 } : part));
    await expect(readFile(buildZip(parts))).rejects.toMatchObject({ reason: 'DAMAGED' });
  });

  it('every truncation of a workbook', async () => {
    const bytes = buildWorkbook('<row><c><v>1</v></c></row>');
    for (let length = 0; length < bytes.length; length += 1) expect(await harm(bytes.subarray(0, length))).toBeUndefined();
  });
});
