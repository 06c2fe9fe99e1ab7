/** What is assumed of a file, and what is chosen instead. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingChoices, SheetOutline } from '@intake/shared';
import { readingLimits } from './reading-limits.js';
import { buildWorkbook, readFile, sheetXml, workbookXml, type ReadFile } from './test-files.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const read = (file: Buffer | string, choices: Partial<ReadingChoices> = {}): Promise<ReadFile> =>
  readFile(Buffer.from(file), readingLimits(0), choices);
const headers = ({ columns }: Pick<SheetOutline, 'columns'>): string[] => columns.map(({ header }) => header);

/** The first sheet, and the numbers of its rows. */
async function readSheet(file: Buffer | string, row?: number) {
  const { sheets, rows } = await read(file, row === undefined ? {} : { headerRows: [{ sheet: 0, row }] });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('The file has no sheet');
  return { sheet, numbers: rows[0]?.map(({ number }) => number) };
}

describe('what is assumed of a file', () => {
  it.each([
    ['a workbook', buildWorkbook('<row><c><v>1</v></c></row>'), { kind: 'WORKBOOK', encoding: null, delimiter: null }],
    ['UTF-8 with semicolons', Buffer.from('Zoë;1'), { kind: 'TEXT', encoding: 'UTF_8', delimiter: ';' }],
    ['windows-1252 with commas', Buffer.from('Zoë,1', 'latin1'), { kind: 'TEXT', encoding: 'WINDOWS_1252', delimiter: ',' }],
    ['UTF-16, little end first', Buffer.from('\uFEFFa\tb', 'utf16le'), { kind: 'TEXT', encoding: 'UTF_16LE', delimiter: '\t' }],
    ['UTF-16, big end first', Buffer.from('\uFEFFa,b', 'utf16le').swap16(), { kind: 'TEXT', encoding: 'UTF_16BE', delimiter: ',' }],
    ['a line that names the delimiter', Buffer.from('sep=|\na|b'), { kind: 'TEXT', encoding: 'UTF_8', delimiter: '|' }],
  ])('is told: %s', async (_, bytes, reading) => {
    expect((await read(bytes)).reading).toEqual(reading);
  });
});

describe('a chosen encoding', () => {
  it.each([
    ['WINDOWS_1252', Buffer.from('Zoë'), 'ZoÃ«'],
    ['UTF_8', Buffer.from('Zoë'), 'Zoë'],
    ['UTF_16LE', Buffer.from('Zoë', 'utf16le'), 'Zoë'],
    ['UTF_16BE', Buffer.from('Zoë', 'utf16le').swap16(), 'Zoë'],
  ] as const)('is what the text is read in: %s', async (encoding, bytes, header) => {
    const { sheets, reading } = await read(bytes, { encoding });
    expect([sheets.map(headers), reading.encoding]).toEqual([[[header]], encoding]);
  });

  it.each([
    ['UTF_8', Buffer.from('Zoë', 'latin1')],
    ['UTF_16LE', Buffer.from('odd')],
    ['WINDOWS_1252', Buffer.from('\uFEFFa,b', 'utf16le')],
  ] as const)('in which the bytes are no text is refused, and another is asked for: %s', async (encoding, bytes) => {
    await expect(read(bytes, { encoding })).rejects.toMatchObject({ reason: 'WRONG_ENCODING', code: 'UNREADABLE_FILE' });
  });

  it('does not make a table of what is none', async () => {
    await expect(read('<html>', { encoding: 'WINDOWS_1252' })).rejects.toMatchObject({ reason: 'WEB_PAGE' });
  });
});

describe('a chosen delimiter', () => {
  it('is what the values are separated by', async () => {
    const { sheets, reading } = await read('a,b;c\n1,2;3', { delimiter: ',' });
    expect([sheets.map(headers), reading.delimiter]).toEqual([[['a', 'b;c']], ',']);
    expect((await read('a,b;c\n1,2;3', { delimiter: ';' })).sheets.map(headers)).toEqual([['a,b', 'c']]);
  });

  it('makes no row of the line that names another', async () => {
    const { sheets, rows } = await read('sep=;\na,b\n1,2', { delimiter: ',' });
    expect([sheets.map(headers), rows[0]?.map(({ number }) => number)]).toEqual([[['a', 'b']], [1, 2]]);
  });
});

describe('a chosen header row', () => {
  const TITLED = 'Candidates of 2026,,,made in March\n\nName,ID\nAda,1\nBob,2\n';

  it('is the one with the headers: what stands above it is passed over', async () => {
    const { sheet, numbers } = await readSheet(TITLED, 3);
    expect(sheet).toMatchObject({ headerRowNumber: 3, rowCount: 2 });
    expect(sheet.columns).toEqual([
      { letter: 'A', header: 'Name', samples: ['Ada', 'Bob'] },
      { letter: 'B', header: 'ID', samples: ['1', '2'] },
    ]);
    expect(numbers).toEqual([3, 4, 5]);
  });

  it('of 0 is none: every row with text is a row, and no column has a header', async () => {
    const { sheet, numbers } = await readSheet(TITLED, 0);
    expect([sheet.headerRowNumber, sheet.rowCount, headers(sheet)]).toEqual([0, 4, ['', '', '']]);
    expect(sheet.columns[0]?.samples).toEqual(['Candidates of 2026', 'Name', 'Ada']);
    expect(numbers).toEqual([1, 3, 4, 5]);
  });

  it.each([
    [2, 3],
    [9, 0],
  ])('that holds no text is told by another number: %i as %i', async (chosen, told) => {
    expect((await readSheet(TITLED, chosen)).sheet.headerRowNumber).toBe(told);
  });

  it('is chosen for one sheet and no other', async () => {
    const rows = '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>';
    const changes = {
      'xl/workbook.xml': workbookXml('<sheet name="x" r:id="rId1"/><sheet name="y" r:id="rId2"/>'),
      'xl/worksheets/sheet2.xml': sheetXml(rows),
    };
    const { sheets } = await read(buildWorkbook(rows, changes), { headerRows: [{ sheet: 1, row: 2 }] });
    expect(sheets.map(({ headerRowNumber }) => headerRowNumber)).toEqual([1, 2]);
  });
});

describe('the first rows', () => {
  it('are ten with text, from column A on, whatever the header row is', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `,b${String(index)},\n`).join('\n');
    for (const row of [undefined, 0, 5, 23]) {
      const { firstRows } = (await readSheet(lines, row)).sheet;
      expect(firstRows).toHaveLength(10);
      expect(firstRows.slice(0, 2)).toEqual([
        { number: 1, cells: ['', 'b0'] },
        { number: 3, cells: ['', 'b1'] },
      ]);
    }
  });

  it('are shortened, and end at the fiftieth column', async () => {
    const { firstRows } = (await readSheet(`${'x'.repeat(61)}${',y'.repeat(60)}`)).sheet;
    expect(firstRows[0]?.cells).toHaveLength(50);
    expect(firstRows[0]?.cells.slice(0, 2)).toEqual([`${'x'.repeat(60)}…`, 'y']);
  });

  it('are left out on sheets that come after too many wide ones: no file is refused for them', async () => {
    const row = '<row><c t="inlineStr"><is><t>wide</t></is></c></row>';
    const changes = {
      'xl/workbook.xml': workbookXml('<sheet name="x" r:id="rId1"/><sheet name="y" r:id="rId2"/>'),
      'xl/worksheets/sheet2.xml': sheetXml(row),
    };
    const limits = { ...readingLimits(0), firstRowsBytes: JSON.stringify([{ number: 1, cells: ['wide'] }]).length };
    const { sheets } = await readFile(buildWorkbook(row, changes), limits);
    expect(sheets.map(({ firstRows }) => firstRows.length)).toEqual([1, 0]);
  });

  it.each([undefined, 0, 2, 3, 4])(
    'show no cell below what may be the header of passwords, and nothing else does: header row %s',
    async (row) => {
      const { sheet } = await readSheet('Users\nName,Password\nAda,secret one\nBob,secret two\nCy,secret three\nDi,secret four', row);
      expect(sheet.firstRows.map(({ cells }) => cells[1])).toEqual([undefined, 'Password', '', '', '', '']);
      expect(JSON.stringify(sheet)).not.toContain('secret');
    },
  );
});

describe('passwords', () => {
  const secrets = (count: number, before = ''): string => Array.from({ length: count }, () => `${before}secret`).join('\n');

  it.each([
    ['below a header beyond the first ten rows, passed over', `${'x,y\n'.repeat(12)}Name,Password\n${secrets(3, 'Ada,')}`, 14],
    ['below a header beyond column 50, passed over', `a${','.repeat(60)}Password\n${secrets(3, `b${','.repeat(60)}`)}`, 2],
    ['below a short header beside another known one, passed over', `Email,Pwd\n${secrets(3, 'b,')}`, 2],
    ['below a short header in the header row', `Pwd,x\n${secrets(3)}`, 1],
    ['below the first of two rows of headers', `Name,Wachtwoord\nVoornaam,min. 8 tekens\n${secrets(3, 'b,')}`, 2],
  ])('are not shown %s', async (_, text, row) => {
    expect(JSON.stringify((await readSheet(text, row)).sheet)).not.toContain('secret');
  });

  it('are not what stands below initials, though these are short names of a password', async () => {
    const { sheet } = await readSheet('Initials,Town\nP.W.,Ghent\nW.W.,Bruges\nA.B.,Ypres');
    expect(sheet.columns[0]?.samples).toEqual(['P.W.', 'W.W.', 'A.B.']);
    expect(sheet.firstRows.map(({ cells }) => cells[0])).toEqual(['Initials', 'P.W.', 'W.W.', 'A.B.']);
  });

  it('leave a second row of headers that was chosen its header', async () => {
    const { sheet } = await readSheet('Name,Wachtwoord\nVoornaam,min. 8 tekens\nAda,secret', 2);
    expect(headers(sheet)).toEqual(['Voornaam', 'min. 8 tekens']);
  });
});

describe('hidden rows', () => {
  const rows = (...attributes: readonly string[]): string => attributes.map((text) => `<row${text}><c><v>1</v></c></row>`).join('');
  const hiddenOf = async (bytes: Buffer, row?: number) => {
    const { sheet } = await readSheet(bytes, row);
    return [sheet.hiddenRowCount, sheet.rowCount];
  };

  it.each(['google-sheets-hidden-row.xlsx', 'libreoffice-hidden-row.xlsx'])('are counted, and read like any other: %s', async (name) => {
    expect(await hiddenOf(fixture(name))).toEqual([1, 2]);
  });

  it('count with text only, and below the header row', async () => {
    const sheet = rows(' hidden="1"', '', ' hidden="1"', ' hidden="true"', ' hidden="0"') + '<row hidden="1"><c/></row>';
    expect(await hiddenOf(buildWorkbook(sheet))).toEqual([2, 4]);
    expect(await hiddenOf(buildWorkbook(sheet), 3)).toEqual([1, 2]);
  });

  it('are not those with text of a sheet that hides the rows without', async () => {
    const hiding = sheetXml(rows('', '', ' hidden="1"')).replace(
      '<sheetData>',
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>',
    );
    expect(await hiddenOf(buildWorkbook('', { 'xl/worksheets/sheet1.xml': hiding }))).toEqual([1, 2]);
  });
});
