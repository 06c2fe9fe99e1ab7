/** Honest workbooks of many shapes, and what is in them. Used by tests only. */
import { type Cell, columnLetter, isBlank, type SheetRow } from '@intake/shared';
import { type Choices, pick, seldom, several } from './test-choices.js';
import { type CellStore, storedCell } from './test-cell-grammar.js';
import { type XmlWriter, xmlWriter } from './test-xml-writer.js';
import type { ZipPart } from './test-zip-grammar.js';

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface MadeWorkbook {
  readonly parts: readonly ZipPart[];
  /** The sheets that are offered: visible, and with text. */
  readonly sheets: readonly MadeSheet[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAINS = ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'] as const;

interface Draft extends MadeSheet {
  readonly hidden: boolean;
  readonly content: Buffer;
}

/** A workbook with a few small sheets, one of them with text at least. */
export function workbookOf(choices: Choices): MadeWorkbook {
  const main = pick(choices, MAINS);
  const store: CellStore = { texts: [] };
  const drafts = [draftSheet(choices, main, store, true), ...several(choices, 2, () => draftSheet(choices, main, store, false))].map(
    (sheet, index) => ({ ...sheet, name: `${sheet.name} ${index}` }),
  );
  const folder = pick(choices, ['xl/', 'xl/', '', 'a b/']);
  const named = (name: string, content: Buffer): ZipPart => ({ name: spelled(choices, folder + name), content });
  const parts = [
    { name: '[Content_Types].xml', content: xmlWriter(choices).document('Types', { main: `${PACKAGE}/content-types` }, '') },
    { name: '_rels/.rels', content: relationships(choices, [['main', 'officeDocument', `${folder}workbook.xml`]]) },
    named('workbook.xml', workbookPart(choices, main, drafts)),
    named('_rels/workbook.xml.rels', relationships(choices, targets(choices, folder, drafts.length))),
    named('sharedStrings.xml', sharedPart(choices, main, store)),
    named('styles.xml', stylesPart(choices, main)),
    ...drafts.map(({ content }, index) => named(`sheets/s${index}.xml`, content)),
  ];
  const sheets = drafts.filter(({ hidden, rows }) => !hidden && rows.length > 0).map(({ name, rows }) => ({ name, rows }));
  return { parts, sheets };
}

/** Names of parts compare whatever their case, and some programs write back slashes. */
function spelled(choices: Choices, name: string): string {
  return pick(choices, [name, name, name.toUpperCase(), name.replaceAll('/', '\\'), `/${name}`]);
}

function targets(choices: Choices, folder: string, sheets: number): [string, string, string][] {
  const target = (name: string): string => pick(choices, [name, `/${folder}${name}`, `./x/../${name}`]);
  const list = Array.from({ length: sheets }, (_, index): [string, string, string] => [
    `s${index}`,
    'worksheet',
    target(`sheets/s${index}.xml`),
  ]);
  return [['t', 'sharedStrings', target('sharedStrings.xml')], ...list, ['f', 'styles', target('styles.xml')]];
}

function relationships(choices: Choices, items: readonly (readonly [id: string, kind: string, target: string])[]): Buffer {
  const writer = xmlWriter(choices);
  const written = items.map(([Id, kind, Target]) =>
    writer.element('Relationship', { Target, Type: `${pick(choices, [OFFICE, STRICT_OFFICE])}/${kind}`, Id }),
  );
  return writer.document('Relationships', { main: `${PACKAGE}/relationships` }, written.join(''));
}

function workbookPart(choices: Choices, main: string, sheets: readonly Draft[]): Buffer {
  const writer = xmlWriter(choices);
  const list = sheets.map(({ name, hidden }, index) =>
    writer.element('sheet', { name, state: hidden ? pick(choices, ['hidden', 'veryHidden']) : undefined, 'rel:id': `s${index}` }),
  );
  return writer.document('workbook', { main, 'xmlns:rel': OFFICE }, writer.element('sheets', {}, list.join('')));
}

function sharedPart(choices: Choices, main: string, { texts }: CellStore): Buffer {
  const writer = xmlWriter(choices);
  const items = texts.map((text) => writer.element('si', {}, text(writer)));
  return writer.document('sst', { main }, items.join(''));
}

/** Style 0 is for numbers as they are, 1 pads them with zeros, 2 makes dates of them. */
function stylesPart(choices: Choices, main: string): Buffer {
  const writer = xmlWriter(choices);
  const formats = writer.element('numFmt', { numFmtId: '170', formatCode: '00000' });
  const styles = ['0', '170', '14'].map((numFmtId) => writer.element('xf', { numFmtId }));
  const inside = writer.element('numFmts', {}, formats) + writer.element('cellXfs', {}, styles.join(''));
  return writer.document('styleSheet', { main }, inside);
}

function draftSheet(choices: Choices, main: string, store: CellStore, first: boolean): Draft {
  const writer = xmlWriter(choices);
  const rows: SheetRow[] = [];
  let number = 0;
  const xml = Array.from({ length: choices.below(5) + (first ? 1 : 0) }, (_, index) => {
    const skipped = seldom(choices, 3) ? choices.below(5) : 0;
    number += 1 + skipped;
    const row = sheetRow(choices, { number, writer, store, numbered: skipped > 0, header: first && index === 0 });
    if (row.cells.some(([, cell]) => typeof cell !== 'string' || !isBlank(cell))) rows.push({ number, cells: row.cells });
    return row.xml;
  });
  const data = writer.element('sheetData', {}, xml.join(''));
  const before = seldom(choices, 4) ? writer.element('dimension', { ref: 'A1:XFD1048576' }) : '';
  const name = pick(choices, ['Users', '__proto__', ' é & "x" ', "it's"]);
  return { name, rows, hidden: !first && seldom(choices, 4), content: writer.document('worksheet', { main }, before + data) };
}

interface RowPlan {
  readonly number: number;
  readonly writer: XmlWriter;
  readonly store: CellStore;
  /** Whether the row must say its number. */
  readonly numbered: boolean;
  /** Whether its first cell must have text. */
  readonly header: boolean;
}

function sheetRow(
  choices: Choices,
  { number, writer, store, numbered, header }: RowPlan,
): { xml: string; cells: (readonly [number, Cell])[] } {
  const cells: (readonly [number, Cell])[] = [];
  let column = -1;
  const written = Array.from({ length: choices.below(4) + (header ? 1 : 0) }, (_, index) => {
    const skipped = seldom(choices, 4) ? choices.below(40) : 0;
    column += 1 + skipped;
    const { attributes, inside, shown } = storedCell(choices, writer, store, header && index === 0);
    if (shown !== '') cells.push([column, shown]);
    const reference = skipped > 0 || seldom(choices, 2) ? `${columnLetter(column)}${number}` : undefined;
    return writer.element('c', { ...attributes, r: reference }, inside);
  });
  const r = numbered || seldom(choices, 2) ? String(number) : undefined;
  return { xml: writer.element('row', { r, spans: seldom(choices, 4) ? '1:1' : undefined }, written.join('')), cells };
}
