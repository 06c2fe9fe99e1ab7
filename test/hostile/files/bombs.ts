/** Workbooks that are small as they are sent and enormous once unpacked. */
import { deflate, repeated } from './deflate.js';
import type { HostileLine } from './hostile-file.js';
import { HEADER, people } from './people.js';
import { DECLARATION, MAIN, rowXml, SHEET_END, SHEET_START } from './sheet-xml.js';
import { archiveOf, CONTENT_TYPES, honestParts, type Part, SHEET, sheetPath, STYLES, workbookParts } from './workbook-parts.js';
import type { Deflated, EntryLies } from './zip-writer.js';

const MILLION = 1e6;

const HEADER_ROW = rowXml(0, HEADER);

const ROW = `<row>${['Ann', 'Lee', 'user', 'a@b.co', 'ID'].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

const packedRows = new Map<number, Promise<Deflated>>();

/** Packed once for all files that hold them. */
function rows(megabytes: number): Promise<Deflated> {
  const packed =
    packedRows.get(megabytes) ??
    deflate(repeated(SHEET_START + HEADER_ROW, ROW, Math.floor((megabytes * MILLION) / ROW.length), SHEET_END));
  packedRows.set(megabytes, packed);
  return packed;
}

/** A workbook of one user whose sheet is replaced by what was packed already. */
async function withSheet(sheet: Promise<Deflated>, lies: EntryLies = {}): Promise<Buffer> {
  const deflated = await sheet;
  const parts = honestParts(1).map(([name, content]) => [name, name === SHEET ? deflated : content] as const);
  return archiveOf(parts, (name) => (name === SHEET ? lies : {})).finish();
}

const SHEETS = 200;

function manySheets(target?: string): Part[] {
  const sheets = Array.from({ length: SHEETS }, (_, index) => ({ name: `S${index}`, ...(target !== undefined && { target }) }));
  return workbookParts({ sheets });
}

async function overlappingSheets(): Promise<Buffer> {
  const deflated = await rows(20);
  const archive = archiveOf(manySheets());
  const at = archive.add(SHEET, deflated);
  for (let index = 1; index < SHEETS; index += 1) archive.add(sheetPath(index), deflated, { at });
  return archive.finish();
}

async function sheetsInOnePart(): Promise<Buffer> {
  const deflated = await rows(20);
  const archive = archiveOf(manySheets('worksheets/sheet1.xml'));
  archive.add(SHEET, deflated);
  return archive.finish();
}

interface Swollen {
  readonly part: string;
  readonly head: string;
  readonly tail: string;
}

/** A part of 300 MB, nearly all of it spaces, in a workbook of two users. */
async function swollen({ part, head, tail }: Swollen): Promise<Buffer> {
  const deflated = await deflate(repeated(head, ' ', 300 * MILLION, tail));
  const honest = honestParts(2);
  const sheet = honest.find(([name]) => name === SHEET)?.[1] ?? '';
  const parts = part === SHARED ? workbookParts({ sheets: [{ name: 'Users', xml: sheet }], shared: 'x' }) : honest;
  const archive = archiveOf(parts.map(([name, content]) => [name, name === part ? deflated : content] as const));
  if (!parts.some(([name]) => name === part)) archive.add(part, deflated);
  return archive.finish();
}

const SHARED = 'xl/sharedStrings.xml';

const TYPES_END = '</Types>';
const STYLES_END = '</styleSheet>';

function swollenTypes(): Promise<Buffer> {
  const [[, types] = ['', '']] = honestParts(2);
  return swollen({ part: CONTENT_TYPES, head: types.toString().replace(TYPES_END, ''), tail: TYPES_END });
}

function* styledRows(): Generator<Buffer> {
  const users = people(2).map((row, index) => rowXml(index + 1, row));
  yield Buffer.from(SHEET_START + HEADER_ROW + users.join(''));
  let text = '';
  for (let row = 4; row < 1_048_000; row += 1) {
    text += `<row r="${row}"><c r="A${row}" s="3"/><c r="B${row}" s="3"/></row>`;
    if (text.length <= MILLION) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + SHEET_END);
}

export const BOMBS: readonly HostileLine[] = [
  [
    'a01-bomb-2gb-spaces.xlsx',
    'reject',
    'about 2 MB; the sheet unpacks to 2 GB of blanks',
    () => withSheet(deflate(repeated(SHEET_START + HEADER_ROW, ' ', 2000 * MILLION, SHEET_END))),
    'big',
  ],
  ['a02-bomb-2gb-rows.xlsx', 'reject', 'the sheet unpacks to 2 GB of well-formed rows', () => withSheet(rows(2000)), 'big'],
  ['a03-bomb-600mb-rows.xlsx', 'reject', 'just above the longest text of V8 (512 MiB)', () => withSheet(rows(600)), 'big'],
  ['a04-bomb-400mb-rows.xlsx', 'reject', 'just below the longest text of V8', () => withSheet(rows(400)), 'big'],
  ['a05-bomb-100mb-rows.xlsx', 'reject', '100 MB of rows in some hundreds of kilobytes', () => withSheet(rows(100))],
  ['a07-bomb-100mb-descriptor.xlsx', 'reject', 'sizes only behind the bytes', () => withSheet(rows(100), { descriptor: true })],
  ['a08-bomb-overlap-200x20mb.xlsx', 'reject', '200 sheets whose lines in the directory point at one entry of 20 MB', overlappingSheets],
  ['a08b-bomb-200-sheets-same-target.xlsx', 'reject', '200 sheets whose relationships name one part of 20 MB', sheetsInOnePart],
  [
    'a09-bomb-300mb-in-styles.xlsx',
    'reject',
    '300 MB of blanks in the styles',
    () => swollen({ part: 'xl/styles.xml', head: STYLES.replace(STYLES_END, ''), tail: STYLES_END }),
  ],
  [
    'a09-bomb-300mb-in-sst.xlsx',
    'reject',
    '300 MB of blanks in the shared texts',
    () => swollen({ part: SHARED, head: `${DECLARATION}<sst xmlns="${MAIN}">`, tail: '</sst>' }),
  ],
  [
    'a09-bomb-300mb-in-core.xlsx',
    'either:2',
    '300 MB of blanks in the properties',
    () => swollen({ part: 'docProps/core.xml', head: `${DECLARATION}<coreProperties>`, tail: '</coreProperties>' }),
  ],
  [
    'a09-bomb-300mb-in-media.xlsx',
    'either:2',
    '300 MB of blanks in an image',
    () => swollen({ part: 'xl/media/image1.png', head: '', tail: '' }),
  ],
  ['a09-bomb-300mb-in-ct.xlsx', 'reject', '300 MB of blanks in the content types', swollenTypes],
  [
    'c12-styled-million-rows.xlsx',
    'either:2',
    'two users, and 1,048,000 rows that only carry a style',
    () => withSheet(deflate(styledRows())),
  ],
];
