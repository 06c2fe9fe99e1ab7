/** Cells, indices and sizes that lead nowhere, or too far. */
import type { Expectation, HostileLine } from './hostile-file.js';
import { HEADER, named, people, person } from './people.js';
import { cellXml, escapeText, letters, type MadeCell, rowXml, SHEET_END, SHEET_START, sheetXml } from './sheet-xml.js';
import { DATE_CODE, sharedText, STYLES, workbookOf } from './workbook-parts.js';

const HEADER_ROW = rowXml(0, HEADER);

const REFERENCES = [
  ['a0', 'A0'],
  ['neg', 'A-1'],
  ['huge-row', 'A2147483648'],
  ['row-1048577', 'A1048577'],
  ['huge-col', 'ZZZZZZZ2'],
  ['xfe', 'XFE2'],
  ['proto', '__proto__'],
  ['ctor', 'constructor'],
  ['empty', ''],
  ['lower', 'a2'],
  ['dollar', '$A$2'],
  ['unicode', 'Ａ２'],
] as const;

const INDICES = [
  ['out-of-range', '99999'],
  ['negative', '-1'],
  ['nan', 'abc'],
  ['proto', '__proto__'],
  ['float', '0.5'],
] as const;

/** A sheet of which this XML is the rows. */
function rows(xml: string): Buffer {
  return workbookOf(SHEET_START + xml + SHEET_END);
}

function usersOf(cells: readonly (readonly MadeCell[])[]): Buffer {
  return workbookOf(sheetXml([HEADER, ...cells]));
}

function withoutReferences(): Buffer {
  const cell = (text: string): string => (text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escapeText(text)}</t></is></c>`);
  return rows([HEADER, ...people(2)].map((row) => `<row>${row.map(cell).join('')}</row>`).join(''));
}

function twiceTheCell(): Buffer {
  const [, ...others] = person(1);
  const cells = others.map((text, column) => cellXml(1, column + 1, text)).join('');
  return rows(`${HEADER_ROW}<row r="2">${cellXml(1, 0, 'First')}${cellXml(1, 0, 'Second')}${cells}</row>`);
}

function farCell(): Buffer {
  const users = people(3).map((row, index) => rowXml(index + 1, row));
  const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>.</t></is></c></row>';
  return rows(HEADER_ROW + users.join('') + far);
}

function diagonal(): Buffer {
  const row = (index: number): string => `<c r="${letters(index)}${index + 1}" t="inlineStr"><is><t>x</t></is></c>`;
  return rows(Array.from({ length: 16_384 }, (_, index) => `<row r="${index + 1}">${row(index)}</row>`).join(''));
}

function indexed(index: string): Buffer {
  const cell = { xml: `<c r="REF" t="s"><v>${index}</v></c>` };
  return workbookOf(sheetXml([HEADER, named<MadeCell>(cell)]), { shared: [sharedText('a')] });
}

function manyMerges(): Buffer {
  const merges = Array.from({ length: 1e5 }, (_, index) => `<mergeCell ref="H${index + 1}:I${index + 1}"/>`);
  return workbookOf(sheetXml([HEADER, ...people(3)], { behind: `<mergeCells>${merges.join('')}</mergeCells>` }));
}

function hugeColumns(): Buffer {
  const columns = '<cols><col min="1" max="2147483647" width="9" customWidth="1"/></cols><sheetData>';
  return workbookOf(sheetXml([HEADER, ...people(3)]).replace('<sheetData>', columns));
}

function manyHeaders(): Buffer {
  return workbookOf(sheetXml([[...HEADER, ...Array.from({ length: 16_378 }, (_, index) => `X${index}`)], person(1)]));
}

function blankHeader(): Buffer {
  return workbookOf(
    sheetXml([
      ['First name ', ' Last name', 'USERNAME', 'e-mail', 'User ID', 'Password', ''],
      [...person(1), 'stray'],
    ]),
  );
}

function longFormat(): Buffer {
  const cells = ['Ann', 'Lee', 'user1', 'a@example.org', { number: 42, style: 1 }];
  return workbookOf(sheetXml([HEADER, cells]), { styles: STYLES.replace(DATE_CODE, `${'#'.repeat(2e5)}0`) });
}

const NO_DATES = ['1e308', '-1', '2958466', 'NaN', 'Infinity'];

function noDates(): Buffer {
  return usersOf(NO_DATES.map((number, index) => ['Ann', 'Lee', `user${index}`, `u${index}@example.org`, { number, style: 1 }]));
}

const EITHER: Expectation = 'either:1';

export const REFERENCE_FILES: readonly HostileLine[] = [
  ...REFERENCES.map(([kind, reference]): HostileLine => [
    `b11-ref-${kind}.xlsx`,
    EITHER,
    `the cell reference "${reference}"`,
    () => rows(`${HEADER_ROW}<row r="2"><c r="${reference}" t="inlineStr"><is><t>x</t></is></c></row>`),
  ]),
  ['b11-no-refs.xlsx', 'rows:2', 'rows and cells without references, as is allowed', withoutReferences],
  [
    'b11-rows-out-of-order.xlsx',
    'either:2',
    'row 3 before row 2, the header last',
    () => rows(rowXml(2, person(2)) + rowXml(1, person(1)) + rowXml(0, HEADER)),
  ],
  ['b11-duplicate-cells.xlsx', EITHER, 'A2 twice, with different values', twiceTheCell],
  [
    'b12-dimension-all.xlsx',
    'rows:3',
    'a dimension of A1:XFD1048576, and three rows',
    () => workbookOf(sheetXml([HEADER, ...people(3)], { dimension: 'A1:XFD1048576' })),
  ],
  ['b12-far-cell.xlsx', 'either:3', 'three users, and a dot in XFD1048576', farCell],
  ['b12-diagonal-16384.xlsx', 'reject', '16,384 cells on the diagonal, 268 million in a table without gaps', diagonal],
  ...INDICES.map(([kind, index]): HostileLine => [
    `b14-sst-index-${kind}.xlsx`,
    EITHER,
    `the shared text of index ${index}`,
    () => indexed(index),
  ]),
  ['b15-merges-100k.xlsx', 'either:3', '100,000 merged ranges', manyMerges],
  ['b16-cols-huge.xlsx', 'rows:3', 'the widths of 2,147,483,647 columns', hugeColumns],
  ['b17-16384-columns.xlsx', EITHER, '16,384 cells in the header', manyHeaders],
  ['b17-header-blank.xlsx', EITHER, 'a column with text and no name, and blanks around names', blankHeader],
  ['b18-numfmt-long.xlsx', EITHER, 'a number format of 200,000 characters', longFormat],
  ['b18-date-out-of-range.xlsx', 'either:5', 'dates that are none as IDs: 1e308, -1, 2958466, NaN, Infinity', noDates],
];
