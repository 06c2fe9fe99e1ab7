/** Builds small archives and workbooks for tests, honest ones and others. Used by tests only. */
import { crc32, deflateRawSync } from 'node:zlib';
import { type FileReading, NOTHING_CHOSEN, type ReadingChoices, type SheetOutline, type SheetRow } from '@intake/shared';
import { readBytes } from './read-bytes.js';
import { readingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';

export interface BuiltEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** What the directory, and the entry's own header, say instead of the truth. */
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly localName?: string;
  /** Lies at the place of the entry before it. */
  readonly overlapping?: boolean;
}

interface Central {
  readonly entry: BuiltEntry;
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly at: number;
}

/** A zip archive of the entries. */
export function buildZip(entries: readonly BuiltEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const centrals: Central[] = [];
  let length = 0;
  for (const entry of entries) {
    const packed = entry.stored === true ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const at = entry.overlapping === true ? (centrals.at(-1)?.at ?? 0) : length;
    centrals.push({ entry, packed, at, name: Buffer.from(entry.name, 'utf8') });
    if (entry.overlapping === true) continue;
    const local = localHeader(entry, packed);
    pieces.push(local, packed);
    length += local.length + packed.length;
  }
  const directory = Buffer.concat(centrals.map(centralHeader));
  return Buffer.concat([...pieces, directory, endRecord(centrals.length, directory.length, length)]);
}

function facts({ content, stored, flags, size, crc }: BuiltEntry, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags ?? 0x800, 2);
  bytes.writeUInt16LE(stored === true ? 0 : 8, 4);
  bytes.writeUInt32LE(crc ?? crc32(content), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size ?? Buffer.byteLength(content), 18);
  return bytes;
}

function localHeader(entry: BuiltEntry, packed: Buffer): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name, 'utf8');
  const lengths = Buffer.from([name.length & 255, name.length >> 8, 0, 0]);
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts(entry, packed), lengths, name]);
}

function centralHeader({ entry, name, packed, at }: Central): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(name.length, 0);
  rest.writeUInt32LE(at, 14);
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts(entry, packed), rest, name]);
}

function endRecord(count: number, size: number, start: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\u0005\u0006', 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relationships = (...items: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${items.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** What a test's workbook differs in: parts by name, or undefined for one that is to be left out. */
export type PartChanges = Readonly<Record<string, string | Buffer | undefined>>;

/** A worksheet part of the rows' XML. */
export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A shared-strings part of the items' XML. */
export function sharedXml(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A styles part with a style for each number format, in order. */
export function stylesXml(codes: readonly string[]): string {
  const formats = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`);
  const styles = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The list of sheets, as XML, in a workbook part. */
export function workbookXml(sheets: string, properties = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets}</sheets></workbook>`;
}

/** The parts of a workbook with one sheet, called Users, changed as told. */
export function workbookParts(rows: string, changes: PartChanges = {}): BuiltEntry[] {
  const parts: PartChanges = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml('<sheet name="Users" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...changes,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** A workbook with one sheet, called Users, of the rows' XML, changed as told. */
export function buildWorkbook(rows: string, changes: PartChanges = {}): Buffer {
  return buildZip(workbookParts(rows, changes));
}

export interface ReadFile {
  readonly reading: FileReading;
  readonly sheets: readonly SheetOutline[];
  /** The rows of each sheet. */
  readonly rows: readonly (readonly SheetRow[])[];
  readonly blocks: readonly RowBlock[];
}

/** Reads a file within this process, rows and all. */
export async function readFile(bytes: Buffer, limits = readingLimits(0), choices: Partial<ReadingChoices> = {}): Promise<ReadFile> {
  const blocks: RowBlock[] = [];
  const onBlock = (block: RowBlock): number => blocks.push(block);
  const { sheets, reading } = await readBytes(bytes, { limits, choices: { ...NOTHING_CHOSEN, ...choices }, onBlock });
  const rowsOf = (index: number): SheetRow[] =>
    blocks.filter(({ sheet }) => sheet === index).flatMap(({ content }) => JSON.parse(content.toString('utf8')) as SheetRow[]);
  return { sheets, reading, rows: sheets.map(({ index }) => rowsOf(index)), blocks };
}
