import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../row-packer.js';
import { readFile } from '../test-files.js';

const folder = new URL('../fixtures/csv-spectrum/', import.meta.url);
const NAMES = readdirSync(folder).flatMap((name) => /^(.*)\.csv$/.exec(name)?.[1] ?? []);

interface Exception {
  readonly name: string;
  readonly why: string;
  /** What is so different in the file, given what is expected of it. */
  readonly differs: (expected: readonly Record<string, string>[]) => readonly Record<string, string>[];
}

/** Where the suite's two files contradict each other. */
const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'location_coordinates',
    why: 'the phone number in the one file is not that in the other',
    differs: (expected) => expected.map((record) => ({ ...record, 'Contact Phone Number': '2095257564' })),
  },
  {
    name: 'newlines_crlf',
    why: 'the suite keeps the file with line feeds only, and expects the line end in quotes that the name promises',
    differs: (expected) => expected.map((record) => ({ ...record, a: record['a']?.replace('\r\n', '\n') ?? '' })),
  },
];

/** The records below the header row, by header, read as any upload is; what is empty too. */
async function recordsOf(bytes: Buffer): Promise<Record<string, string>[]> {
  const { sheets, rows } = await readFile(bytes);
  const headers = (sheets[0]?.columns ?? []).map(({ header }) => header);
  return (rows[0] ?? []).slice(1).map(({ cells }) => {
    const byColumn = new Map(cells);
    return Object.fromEntries(headers.map((header, column) => [header, textOf(byColumn.get(column) ?? '')]));
  });
}

function expectedOf(name: string): Record<string, string>[] {
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Record<string, string> | Record<string, string>[];
  // One of them is a record where the others are lists.
  return [expected].flat();
}

const file = (name: string): Buffer => readFileSync(new URL(`${name}.csv`, folder));

describe('readBytes() of csv-spectrum', () => {
  it('has all of its pairs', () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES)('reads %s as its JSON says, but for the exceptions', async (name) => {
    const exception = EXCEPTIONS.find((candidate) => candidate.name === name);
    const expected = expectedOf(name);
    expect(await recordsOf(file(name))).toEqual(exception?.differs(expected) ?? expected);
  });

  it.each(EXCEPTIONS)('needs the exception of $name: $why', async ({ name }) => {
    expect(await recordsOf(file(name))).not.toEqual(expectedOf(name));
  });

  it.each(NAMES.filter((name) => name.endsWith('_crlf')))(
    'reads %s as its JSON says with the line ends that its name promises',
    async (name) => {
      expect(await recordsOf(Buffer.from(file(name).toString('latin1').replaceAll('\n', '\r\n'), 'latin1'))).toEqual(expectedOf(name));
    },
  );
});
