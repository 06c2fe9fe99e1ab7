import { describe, expect, it } from 'vitest';
import { readFile } from '../test-files.js';
import { readingLimits } from '../reading-limits.js';

const read = (text: string): ReturnType<typeof readFile> => readFile(Buffer.from(text));
const refused = async (bytes: Buffer, limits = readingLimits(0)): Promise<unknown> =>
  readFile(bytes, limits).catch((error: unknown) => error);

describe('readCsv()', { timeout: 60_000 }, () => {
  it('takes every value as text, as it stands', async () => {
    const values = ['007', '1E5', '2026-03-01', '12345678901234567890', 'TRUE', '=1+1', ' x ', '#N/A'];
    const { rows } = await read(`h\n${values.join('\n')}`);
    expect(rows[0]?.slice(1).map(({ cells }) => cells)).toEqual(values.map((value) => [[0, value]]));
  });

  it('numbers rows as a spreadsheet program does: a record is a row, blank lines are rows', async () => {
    const { rows } = await read('a,b\n\n"x\ny",2\n\n3,4\n');
    expect(rows[0]?.map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it('does not count the line that names the delimiter', async () => {
    const { rows, sheets } = await read('sep=;\na;b\n1;2');
    expect(rows[0]?.map(({ number }) => number)).toEqual([1, 2]);
    expect(sheets[0]?.columns.map(({ header }) => header)).toEqual(['a', 'b']);
  });

  it.each(['\n', '\r\n', '\r'])(
    'takes no Ctrl-Z on a last line of its own for a row, as old DOS programs end a text: %j',
    async (lineEnd) => {
      const text = ['a,b', '1,2', '\u001A'].join(lineEnd);
      const same = await read(text.slice(0, -1));
      expect(await read(text)).toEqual(same);
      expect(await readFile(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ rows: same.rows });
      expect(same.sheets).toMatchObject([{ rowCount: 1 }]);
    },
  );

  it.each([
    ['behind a value', 'a\n1\u001A', '1\u001A'],
    ['in front of a last line end', 'a\n\u001A\n', '\u001A'],
    ['in quotes', 'a\n"\u001A"', '\u001A'],
    ['in front of more text', 'a\n\u001A1', '\u001A1'],
    ['beside another', 'a\n\u001A\u001A', '\u001A\u001A'],
  ])('takes Ctrl-Z as it stands %s', async (_, text, value) => {
    expect((await read(text)).rows[0]?.slice(1)).toEqual([{ number: 2, cells: [[0, value]] }]);
  });

  it.each([
    ['CELL_TOO_LONG', `a,b\n${'x'.repeat(32_768)},1`],
    ['SHEET_TOO_LARGE', 'a\n'.repeat(1_048_577)],
    ['SHEET_TOO_LARGE', ','.repeat(16_384)],
    ['TOO_MANY_COLUMNS', 'a,'.repeat(1001)],
    ['EMPTY', '\uFEFF'],
    ['EMPTY', ' ,\u00A0\n\u200B'],
    ['EMPTY', '\u001A'],
    ['UNCLOSED_QUOTE', 'a\n"\n\u001A'],
  ])('refuses with %s', async (reason, text) => {
    expect(await refused(Buffer.from(text))).toMatchObject({ reason });
  });

  it('refuses a text larger than a part of a workbook may be', async () => {
    expect(await refused(Buffer.from('a,b\n1,2'), { ...readingLimits(0), partBytes: 6 })).toMatchObject({ reason: 'UNPACKED_TOO_LARGE' });
  });
});
