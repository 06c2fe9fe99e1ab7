import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingLimits } from './reading-limits.js';
import { readFile } from './test-files.js';
import { wellFormed } from './well-formed.js';
import { writeWorkbook } from './write-workbook.js';
import { HEADER_STYLE, type WrittenRow } from './written-workbook.js';
import { openZip } from './zip/open-zip.js';

const row = (...cells: readonly string[]): WrittenRow => ({ cells });

async function part(bytes: Buffer, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of openZip(bytes, readingLimits(0)).unpack(name) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

const SHEET = 'xl/worksheets/sheet1.xml';
const FORMULA_LIKE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '007',
  '1E5',
  'TRUE',
  '2026-03-01',
  '#N/A',
];

describe('writeWorkbook()', { timeout: 60_000 }, () => {
  it('writes text, and never a formula, a number or a date', async () => {
    const bytes = writeWorkbook([{ name: 'Users', rows: [row('Value'), ...FORMULA_LIKE.map((text) => row(text))] }]);
    const xml = await part(bytes, SHEET);
    expect(xml.match(/<c /g)).toHaveLength(FORMULA_LIKE.length + 1);
    expect(xml.match(/<c [^>]*t="s"><v>\d+<\/v><\/c>/g)).toHaveLength(FORMULA_LIKE.length + 1);
    expect(xml).not.toContain('<f');
    // 49 is the number format of text: what is typed over a cell stays text too.
    expect(await part(bytes, 'xl/styles.xml')).toMatch(/<cellXfs.*<xf numFmtId="49"/);
  });

  it('writes what our own reader reads back', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '0',
        '=',
        '"',
        '<',
        '&',
        '\n',
        '\r',
        '\t',
        '\u0000',
        '\u001F',
        '_x0041_',
        '_',
        'é',
        '😀',
        '\uFFFE',
        '\u200B',
        ']]>',
      ),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), async (texts) => {
        const { rows } = await readFile(writeWorkbook([{ name: 'Users', rows: [row('Header'), ...texts.map((cells) => row(...cells))] }]));
        const read = new Map(rows[0]?.map(({ number, cells }) => [number, new Map(cells)]));
        texts.forEach((cells, index) => {
          // A row of nothing but spaces counts as empty.
          const found = read.get(index + 2);
          if (found !== undefined) expect(cells.map((_, column) => found.get(column) ?? '')).toEqual(cells);
          else expect(cells.join('').replace(/[\s\u200B]/g, '')).toBe('');
        });
      }),
      { numRuns: 60 },
    );
  });

  it('writes sheets in order, with widths, heights, merged notes and styles', async () => {
    const note: WrittenRow = { cells: [{ text: 'Read this', style: { italic: true, wrap: true } }], spans: 3, height: 40 };
    const bytes = writeWorkbook([
      {
        name: 'Users',
        columns: [{ width: 30 }, {}, { style: { fill: 'FFC7CE', bold: true } }],
        rows: [note, { ...row('A', 'B', 'C'), style: HEADER_STYLE }, row('1', '', '')],
      },
      { name: 'More', rows: [row('x')] },
    ]);
    expect((await readFile(bytes)).sheets.map(({ name }) => name)).toEqual(['Users', 'More']);
    const xml = await part(bytes, SHEET);
    expect(xml).toMatch(/<col min="1" max="1" width="30\.\d+" customWidth="1"\/>/);
    expect(xml).toContain('<mergeCell ref="A1:C1"/>');
    expect(xml).toContain('<row r="1" ht="40" customHeight="1">');
    // An empty cell is written for its colour.
    expect(xml).toMatch(/<c r="C3" s="\d+" t="s">/);
    const styles = await part(bytes, 'xl/styles.xml');
    expect(styles).toContain('<fgColor rgb="FFFFC7CE"/>');
    expect(styles).toContain('<fgColor rgb="FFD9E1F2"/>');
    expect(styles).toContain('wrapText="true"');
    expect(styles).toContain('<i/>');
  });

  it('cuts what is longer than a cell can hold, and mends half pairs', async () => {
    const { rows } = await readFile(writeWorkbook([{ name: 'Users', rows: [row('x'.repeat(40_000), '\uD83D')] }]));
    expect(rows[0]?.[0]?.cells).toEqual([
      [0, 'x'.repeat(32_767)],
      [1, wellFormed('\uD83D')],
    ]);
  });

  it('writes a sheet without rows', async () => {
    await expect(readFile(writeWorkbook([{ name: 'Users', rows: [] }]))).rejects.toMatchObject({ reason: 'EMPTY' });
  });
});
