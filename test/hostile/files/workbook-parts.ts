/** The smallest workbook that programs open, part by part, so that each can be replaced by something hostile. */
import { DECLARATION, escapeText, MAIN, OFFICE, sheetXml, type SheetExtras } from './sheet-xml.js';
import { HEADER, people } from './people.js';
import { type EntryLies, ZipWriter, type Deflated } from './zip-writer.js';

export type Part = readonly [name: string, content: Buffer | string];

export interface MadeSheet {
  readonly name: string;
  /** Left out, the workbook lists a sheet that isn't there. */
  readonly xml?: string | Buffer;
  readonly state?: string;
  /** What the relationship says instead of the truth. */
  readonly target?: string;
  /** The part of the sheet's own relationships. */
  readonly relationships?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** The shared texts: a whole part, or the XML of each. */
  readonly shared?: string | readonly string[];
  readonly styles?: string;
  readonly properties?: string;
  readonly contentTypes?: string;
}

export const CONTENT_TYPES = '[Content_Types].xml';
export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
export const SHEET = 'xl/worksheets/sheet1.xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of which 1 and 2 are dates and 3 is text. */
export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The code of the first number format of the styles. */
export const DATE_CODE = 'yyyy\\-mm\\-dd';

/** The parts, in the order in which programs write them. */
export function workbookParts(workbook: MadeWorkbook): Part[] {
  const { sheets, shared, styles = STYLES } = workbook;
  const parts: Part[] = [
    [CONTENT_TYPES, contentTypes(workbook)],
    ['_rels/.rels', relationshipsPart([relationship('rId1', 'officeDocument', WORKBOOK)])],
    [WORKBOOK, listOfSheets(workbook)],
    [WORKBOOK_RELATIONSHIPS, workbookRelationships(workbook)],
    ['xl/styles.xml', styles],
  ];
  if (shared !== undefined) parts.push(['xl/sharedStrings.xml', typeof shared === 'string' ? shared : sharedTexts(shared)]);
  sheets.forEach(({ xml, relationships }, index) => {
    if (xml !== undefined) parts.push([sheetPath(index), xml]);
    if (relationships !== undefined) parts.push([`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships]);
  });
  return parts;
}

function sheetFile(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

/** The part of a sheet, by its index from 0. */
export function sheetPath(index: number): string {
  return `xl/${sheetFile(index)}`;
}

/** A line of the content types. */
export function override(part: string, contentType: string): string {
  return `<Override PartName="/${part}" ContentType="${contentType}"/>`;
}

function contentTypes({ sheets, shared, contentTypes: more = '' }: MadeWorkbook): string {
  const lines = [
    override(WORKBOOK, `${SPREADSHEET}.sheet.main+xml`),
    ...sheets.map((_, index) => override(sheetPath(index), `${SPREADSHEET}.worksheet+xml`)),
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    shared === undefined ? '' : override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
  ];
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${lines.join('')}${more}</Types>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** A part of relationships. */
export function relationshipsPart(lines: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function listOfSheets({ sheets, properties = '' }: MadeWorkbook): string {
  const lines = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeText(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${lines.join('')}</sheets></workbook>`;
}

function workbookRelationships({ sheets, shared }: MadeWorkbook): string {
  return relationshipsPart([
    ...sheets.map(({ target }, index) => relationship(`rId${index + 1}`, 'worksheet', escapeText(target ?? sheetFile(index)))),
    relationship('rIdS', 'styles', 'styles.xml'),
    shared === undefined ? '' : relationship('rIdSS', 'sharedStrings', 'sharedStrings.xml'),
  ]);
}

function sharedTexts(items: readonly string[]): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

/** The item of a shared text. */
export function sharedText(text: string): string {
  return `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
}

/** The parts of an honest workbook of so many users. */
export function honestParts(users: number, extras: SheetExtras = {}): Part[] {
  return workbookParts({ sheets: [{ name: 'Users', xml: sheetXml([HEADER, ...people(users)], extras) }] });
}

/** The parts with one changed. */
export function withPart(parts: readonly Part[], name: string, change: (content: string) => string): Part[] {
  return parts.map(([part, content]) => (part === name ? [part, change(content.toString())] : [part, content]));
}

/** An archive of the parts, not finished yet. */
export function archiveOf(
  parts: Iterable<readonly [string, Part[1] | Deflated]>,
  lies: (part: string) => EntryLies = () => ({}),
): ZipWriter {
  const archive = new ZipWriter();
  for (const [name, content] of parts) archive.add(name, content, lies(name));
  return archive;
}

/** A workbook of the parts. */
export function workbook(parts: Iterable<Part>): Buffer {
  return archiveOf(parts).finish();
}

/** A workbook with one sheet, called Users, of this XML; what else is told goes into the other parts. */
export function workbookOf(xml: string | Buffer, others: Omit<MadeWorkbook, 'sheets'> = {}): Buffer {
  return workbook(workbookParts({ ...others, sheets: [{ name: 'Users', xml }] }));
}
