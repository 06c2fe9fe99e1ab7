/** Parts that take readers which look for XML by regular expressions forever, and cells of enormous length. */
import type { HostileLine } from './hostile-file.js';
import { HEADER, named, people } from './people.js';
import { DECLARATION, type MadeCell, MAIN, rowXml, SHEET_END, SHEET_START, sheetXml } from './sheet-xml.js';
import { withProperties } from './pollution.js';
import { STYLES, workbook, workbookOf } from './workbook-parts.js';

const MANY = 300_000;

function styles(): Buffer {
  const trap = STYLES.replace('</styleSheet>', `${'<!--'.repeat(MANY)}</styleSheet>`);
  return workbookOf(sheetXml([HEADER, ...people(2)]), { styles: trap });
}

function shared(item: string): Buffer {
  const part = `${DECLARATION}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si>${item}</si></sst>`;
  return workbookOf(sheetXml([HEADER, named<MadeCell>({ shared: 0 })]), { shared: part });
}

function row(content: string): Buffer {
  return workbookOf(`${SHEET_START}${rowXml(0, HEADER)}<row r="2">${content}</row>${SHEET_END}`);
}

function cell(content: string): Buffer {
  return row(`<c r="A2">${content}</c>`);
}

export const TRAPS: readonly HostileLine[] = [
  ['b09-redos-styles-comment.xlsx', 'reject', '"<!--" 300,000 times in the styles', styles],
  ['b09-redos-sst-rph.xlsx', 'reject', '"<rPh>" 300,000 times in a shared text', () => shared(`<r><t>a</t></r>${'<rPh>'.repeat(MANY)}`)],
  ['b09-redos-sst-t.xlsx', 'reject', '"<t" 300,000 times in a shared text', () => shared(`<r>${'<t'.repeat(MANY)}`)],
  ['b09-redos-sheet-angle.xlsx', 'reject', '"<c " 300,000 times without a closing bracket', () => row('<c '.repeat(MANY))],
  ['b09-redos-sheet-v.xlsx', 'reject', '"<v>" 300,000 times in a cell', () => cell('<v>'.repeat(MANY))],
  ['b09-redos-sheet-f.xlsx', 'reject', '"<f>" 300,000 times in a cell', () => cell('<f>'.repeat(MANY))],
  [
    'b09-redos-core.xlsx',
    'either:2',
    '"<dc:title>" 150,000 times in the properties',
    () => workbook(withProperties('<dc:title>'.repeat(MANY / 2))),
  ],
  ['b10-cell-10mb.xlsx', 'reject', 'a cell of 10 MB', () => workbookOf(sheetXml([HEADER, named('x'.repeat(1e7))]))],
];
