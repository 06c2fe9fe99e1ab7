import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileRefusalReason } from '@intake/shared';
import { readingLimits } from './reading-limits.js';
import {
  buildWorkbook,
  buildZip,
  type PartChanges,
  readFile,
  sharedXml,
  sheetXml,
  stylesXml,
  workbookParts,
  workbookXml,
} from './test-files.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const cell = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const PEOPLE = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'ID')}</row><row r="2">${cell('A2', 'Ada')}${cell('B2', '007')}</row>`;

/** The cells of the first sheet with text, by reference. */
async function cellsOf(bytes: Buffer): Promise<Record<string, unknown>> {
  const { rows } = await readFile(bytes);
  const cells = (rows[0] ?? []).flatMap(({ number, cells: filled }) =>
    filled.map(([column, value]) => [`${String.fromCharCode(65 + column)}${number}`, value] as const),
  );
  return Object.fromEntries(cells);
}

describe('readBytes() of what real programs wrote', () => {
  it.each([
    ['google-sheets-hidden-row.xlsx', ['Sheet1', 2, 3]],
    ['libreoffice-hidden-row.xlsx', ['Sheet1', 2, 3]],
    ['back-slashes-in-part-names.xlsx', ['Sheet', 2, 21]],
    ['prefixed-elements.xlsx', ['Shofar 5781', 29, 4]],
    ['rows-and-cells-without-references.xlsx', ['Sheet1', 4, 5]],
    ['parts-in-utf-16.xlsx', ['Sheet1', 0, 1]],
    ['workbook-in-the-root.xlsx', ['Data', 0, 1]],
    ['strict.xlsx', ['Sheet1', 5, 2]],
    ['empty-shared-text-references.xlsx', ['sheet1', 4, 7]],
    ['hidden-sheets.xlsx', ['Visible', 1, 7]],
    ['utf-16be-line-break-in-quotes.csv', ['CSV', 5, 3]],
  ])('%s: %j', async (name, [sheet, rows, columns]) => {
    const [first] = (await readFile(fixture(name))).sheets;
    expect([first?.name, first?.rowCount, first?.columns.length]).toEqual([sheet, rows, columns]);
  });

  it.each([
    ['excel-error-cells.xlsx', { A1: { fault: 'CELL_ERROR', text: '#DIV/0!' }, A7: { fault: 'CELL_ERROR', text: '#N/A' } }],
    ['excel-dates-from-1904.xlsx', { A1: '2021-01-01', B1: '15', A3: '255:10:10' }],
    ['iso-dates.xlsx', { A1: '2021-01-01', A2: '2021-01-01T10:10:10', A3: '10:10:10' }],
    ['escaped-carriage-return.xlsx', { A1: 'ABC\r\nDEF' }],
    ['phonetic-guides.xlsx', { A1: '課きく　毛こ' }],
    ['merged-cells.xlsx', { A1: 'Row Merge', C1: 'Not Merged', A2: 'Column Merge' }],
    ['booleans.xlsx', { A1: 'TRUE', A4: 'FALSE', C1: 'true from f' }],
    ['formula-without-result.xlsx', { A2: '1', B2: '2', C2: { fault: 'CELL_ERROR', text: '' } }],
    ['windows-1252.csv', { A1: 'Å', B1: '1' }],
  ])('%s: %j', async (name, cells) => {
    expect(await cellsOf(fixture(name))).toMatchObject(cells);
  });
});

describe('readBytes() refuses', () => {
  const refused = async (bytes: Buffer): Promise<unknown> => readFile(bytes).catch((error: unknown) => error);

  it.each([
    ['binary-workbook.xlsb', 'BINARY_WORKBOOK'],
    ['old-excel.xls', 'OLD_EXCEL'],
    ['password-protected.xlsx', 'PASSWORD_PROTECTED'],
    ['dtd-in-a-part.xlsx', 'UNSAFE'],
  ])('%s: %s', async (name, reason) => {
    expect(await refused(fixture(name))).toMatchObject({ name: 'UnreadableFile', reason });
  });

  it.each<[string, FileRefusalReason, string, PartChanges]>([
    ['a row number that no sheet has', 'DAMAGED', '<row r="1048577"><c><v>1</v></c></row>', {}],
    ['a column that no sheet has', 'DAMAGED', `<row r="1">${cell('XFE1', 'x')}</row>`, {}],
    ['a cell in another row than its own', 'DAMAGED', `<row r="1">${cell('A2', 'x')}</row>`, {}],
    ['a reference that is none', 'DAMAGED', `<row r="1">${cell('__proto__', 'x')}</row>`, {}],
    ['two cells in one place', 'DAMAGED', `<row r="1">${cell('A1', 'x')}${cell('A1', 'y')}</row>`, {}],
    ['rows out of order', 'DAMAGED', `<row r="2">${cell('A2', 'x')}</row><row r="1">${cell('A1', 'y')}</row>`, {}],
    [
      'a shared text that is not there',
      'DAMAGED',
      '<row><c t="s"><v>1</v></c></row>',
      { 'xl/sharedStrings.xml': sharedXml('<si><t>x</t></si>') },
    ],
    ['a cell where none belongs', 'DAMAGED', `<row>${cell('A1', 'x')}</row><x>${cell('A2', 'lost')}</x>`, {}],
    ['a cell of more than 32,767 characters', 'CELL_TOO_LONG', `<row>${cell('A1', 'x'.repeat(32_768))}</row>`, {}],
    ['text in more than 1,000 columns', 'TOO_MANY_COLUMNS', `<row>${'<c><v>1</v></c>'.repeat(1001)}</row>`, {}],
    ['more columns than a sheet has', 'SHEET_TOO_LARGE', `<row>${'<c/>'.repeat(16_385)}</row>`, {}],
    ['a DTD', 'UNSAFE', PEOPLE, { 'xl/worksheets/sheet1.xml': `<!DOCTYPE worksheet [<!ENTITY x "y">]>${sheetXml(PEOPLE)}` }],
    ['elements nested deeper than 20', 'DAMAGED', PEOPLE + '<x>'.repeat(19) + '</x>'.repeat(19), {}],
    ['invalid UTF-8', 'DAMAGED', '', { 'xl/worksheets/sheet1.xml': Buffer.from(sheetXml(`<row>${cell('A1', 'é')}</row>`), 'latin1') }],
    ['a sheet that is not there', 'DAMAGED', '', { 'xl/worksheets/sheet1.xml': undefined }],
    ['no list of content types', 'DAMAGED', PEOPLE, { '[Content_Types].xml': undefined }],
    ['a sheet without text', 'EMPTY', '<row><c t="inlineStr"><is><t> \u200B</t></is></c></row>', {}],
    [
      'text in hidden sheets only',
      'NOTHING_VISIBLE',
      PEOPLE,
      { 'xl/workbook.xml': workbookXml('<sheet name="x" state="veryHidden" r:id="rId1"/>') },
    ],
    [
      'one part as two sheets',
      'UNSAFE',
      PEOPLE,
      { 'xl/workbook.xml': workbookXml('<sheet name="x" r:id="rId1"/><sheet name="y" r:id="rId1"/>') },
    ],
  ])('%s: %s', async (_, reason, rows, changes) => {
    expect(await refused(buildWorkbook(rows, changes))).toMatchObject({ reason });
  });

  it.each([
    ['climbs out of the package', 'Target="../../../../etc/passwd"'],
    ['lies outside of the package', 'Target="http://127.0.0.1:9/x" TargetMode="External"'],
  ])('a sheet that %s', async (_, target) => {
    const changed = workbookParts(PEOPLE).map(({ name, content }) => ({
      name,
      content: String(content).replace('Target="worksheets/sheet1.xml"', target),
    }));
    expect(await refused(buildZip(changed))).toMatchObject({ reason: 'UNSAFE' });
  });

  it('what unpacks to more than the limits, though each part is small enough', async () => {
    const limits = { ...readingLimits(0), unpackedBytes: 2000 };
    await expect(readFile(buildWorkbook(PEOPLE), limits)).resolves.toBeDefined();
    await expect(readFile(buildWorkbook(PEOPLE, { 'docProps/app.xml': 'x'.repeat(1500) }), limits)).rejects.toMatchObject({
      reason: 'UNPACKED_TOO_LARGE',
    });
  });

  it('a shared text that many cells make many megabytes of', async () => {
    const changes = { 'xl/sharedStrings.xml': sharedXml(`<si><t>${'x'.repeat(30_000)}</t></si>`) };
    const bytes = buildWorkbook('<row><c t="s"><v>0</v></c></row>'.repeat(4000), changes);
    expect(await refused(bytes)).toMatchObject({ reason: 'UNPACKED_TOO_LARGE' });
  });
});

describe('readBytes() reads', () => {
  it('the first row with text as headers, and samples of the columns with text', async () => {
    const { sheets, rows } = await readFile(Buffer.from('\n ,\nName,,ID,\nAda,,1,\n\nBob, ,,\nCy,,3,\nDi,,4,\nEd,x,5, \n', 'utf8'));
    expect(sheets).toMatchObject([
      {
        index: 0,
        name: 'CSV',
        headerRowNumber: 3,
        columns: [
          { letter: 'A', header: 'Name', samples: ['Ada', 'Bob', 'Cy'] },
          { letter: 'B', header: '', samples: ['x'] },
          { letter: 'C', header: 'ID', samples: ['1', '3', '4'] },
        ],
        rowCount: 5,
      },
    ]);
    expect(rows[0]?.map(({ number }) => number)).toEqual([3, 4, 6, 7, 8, 9]);
  });

  it('visible sheets with text only, in the order of the workbook', async () => {
    const changes = {
      'xl/workbook.xml': workbookXml('<sheet name="Empty" r:id="rId2"/><sheet name="__proto__" state="show" r:id="rId1"/>'),
      'xl/worksheets/sheet2.xml': sheetXml('<row><c/></row>'),
    };
    const { sheets } = await readFile(buildWorkbook(PEOPLE, changes));
    expect(sheets.map(({ index, name }) => [index, name])).toEqual([[0, '__proto__']]);
  });

  it('rows and cells without numbers as the next ones', async () => {
    expect(await cellsOf(buildWorkbook('<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>'))).toEqual({ B1: '1', A3: '2' });
  });

  it('number formats by the style of the cell', async () => {
    const changes = { 'xl/styles.xml': stylesXml(['00000', 'dd-mm-yyyy']) };
    expect(await cellsOf(buildWorkbook('<row><c s="0"><v>42</v></c><c s="1"><v>46082</v></c></row>', changes))).toEqual({
      A1: '00042',
      B1: '2026-03-01',
    });
  });

  it('dates from 1904 where the workbook counts so', async () => {
    const changes = {
      'xl/styles.xml': stylesXml(['yyyy-mm-dd']),
      'xl/workbook.xml': workbookXml('<sheet name="x" r:id="rId1"/>', '<workbookPr date1904="1"/>'),
    };
    expect(await cellsOf(buildWorkbook('<row><c s="0"><v>44620</v></c></row>', changes))).toEqual({ A1: '2026-03-01' });
  });

  it('blocks of 250 rows, the header row included, that say where they begin and end', async () => {
    const { blocks } = await readFile(Buffer.from(`Name\n${'Ada\n\n'.repeat(300)}`));
    expect(blocks.map(({ sheet, firstRow, lastRow, rowCount }) => [sheet, firstRow, lastRow, rowCount])).toEqual([
      [0, 1, 498, 250],
      [0, 500, 600, 51],
    ]);
  });
});
