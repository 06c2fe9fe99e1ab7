/** A made-up workbook and text that hold of everything what real ones hold: what is read, and what is passed over. */
import { crc32, deflateRawSync } from 'node:zlib';
import { ByteBudget } from '../byte-budget.js';
import type { EntryPlace } from '../zip/local-header.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { unpackEntry } from '../zip/unpack-entry.js';

/** Rows of each sheet and of the text. */
export const MADE_UP_ROWS = 250;

const PIECE = 16 * 1024;

const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const TEXTS = ['Zoë', 'Ömer van der Berg ', 'ada.lovelace', 'S', '@example.org', 'yes &amp; no ', 'Renée_x000A_'];
const NUMBERS = Array.from({ length: MADE_UP_ROWS }, (_, index) => index + 1);

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type CellText = (column: number, row: number) => string;

const text: CellText = (column, row) => `${TEXTS[column] ?? ''}${row}`;
const quoted: CellText = (column, row) => (column === 1 ? `"${text(column, row)}"` : text(column, row));
const texts = (written: CellText): string => NUMBERS.map((row) => inColumns(row, written).join('')).join('');

const shared: CellText = (column, row) => `<c r="${COLUMNS[column] ?? ''}${row}" t="s"><v>${(row - 1) * COLUMNS.length + column}</v></c>`;
const inCell: CellText = (column, row) =>
  `<c r="${COLUMNS[column] ?? ''}${row}" s="1" t="inlineStr"><is><t>${text(column, row)}</t></is></c>`;

const PARTS: Readonly<Record<string, string>> = {
  '[content_types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="1" r:id="r0"/><sheet name="2" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', '1.xml'],
    ['worksheet', '2.xml'],
    ['sharedStrings', '3.xml'],
    ['styles', '4.xml'],
  ),
  'xl/1.xml': sheet(shared),
  'xl/2.xml': sheet(inCell),
  'xl/3.xml': `<sst ${MAIN}>${texts((column, row) => `<si><t xml:space="preserve">${text(column, row)}</t></si>`)}</sst>`,
  'xl/4.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
};

const PACKED = new Map(Object.entries(PARTS).map(([name, xml]) => [name, packed(Buffer.from(DECLARATION + xml))]));

/** The workbook: two sheets, their texts shared and in their cells. */
export const MADE_UP_WORKBOOK: ZipArchive = {
  names: [...PACKED.keys()],
  has: (name) => PACKED.has(name.toLowerCase()),
  unpack: (name) => {
    const part = PACKED.get(name.toLowerCase());
    return part && pieces(unpackEntry(part.bytes, part.place, new ByteBudget(part.place.entry.size, 'UNPACKED_TOO_LARGE')));
  },
};

/** Smaller ones, so that tokens are cut as they are in large parts. */
async function* pieces(whole: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const bytes of whole) for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The text. */
export const MADE_UP_TEXT = Buffer.from(NUMBERS.map((row) => `${inColumns(row, quoted).join(',')}\r\n`).join(''));

function inColumns(row: number, written: CellText): string[] {
  return COLUMNS.map((_, column) => written(column, row));
}

function sheet(cell: CellText): string {
  const rows = NUMBERS.map((row) => `<row r="${row}" spans="1:12" x:dyDescent="0.25">${inColumns(row, cell).join('')}${others(row)}</row>`);
  return `<worksheet ${MAIN} xmlns:x="urn:x"><dimension ref="A1"/><sheetData>${rows.join('\n')}</sheetData></worksheet>`;
}

/** Every tenth row has cells of other types. */
function others(row: number): string {
  if (row % 10 !== 0) return '';
  const numbers = `<c r="H${row}" s="1"/><c r="I${row}"><v>${row}</v></c><c r="J${row}" s="2"><v>${45_000 + row}.5</v></c>`;
  return `${numbers}<c r="K${row}" t="str"><f>A${row}</f><v>S${row}</v></c><c r="L${row}" t="b"><v>1</v></c>`;
}

function relationships(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function packed(content: Buffer): { readonly bytes: Buffer; readonly place: EntryPlace } {
  const bytes = deflateRawSync(content);
  const sizes = { crc: crc32(content), packedSize: bytes.length, size: content.length };
  const entry = { name: '', rawName: Buffer.alloc(0), encrypted: false, method: 8, headerAt: 0, ...sizes };
  return { bytes, place: { entry, headerAt: 0, dataAt: 0, end: bytes.length } };
}
