/** Entities that multiply, files and addresses from outside, and XML that other readers choke on. */
import type { HostileLine } from './hostile-file.js';
import { HEADER, named, people, person } from './people.js';
import { DECLARATION, letters, MAIN, OFFICE, rowXml, SHEET_END, SHEET_START, sheetXml, type MadeRow } from './sheet-xml.js';
import { honestParts, withPart, WORKBOOK, workbook, WORKBOOK_RELATIONSHIPS, workbookOf } from './workbook-parts.js';

const HEADER_ROW = rowXml(0, HEADER);

const ENTITIES = Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`);

/** A declaration of entities of which the last one stands for 3×10^12 characters. */
function laughs(root: string): string {
  return `${DECLARATION.trim()}<!DOCTYPE ${root} [<!ENTITY a0 "lol">${ENTITIES.join('')}]>`;
}

function withoutDeclaration(xml: string): string {
  return xml.slice(DECLARATION.length);
}

function oneUser(firstName: string): string {
  return withoutDeclaration(sheetXml([HEADER, named(firstName)]));
}

function laughingWorkbook(): Buffer {
  const change = (xml: string): string => laughs('workbook') + withoutDeclaration(xml).replace('name="Users"', 'name="&a12;"');
  return workbook(withPart(honestParts(1), WORKBOOK, change));
}

function laughingShared(): Buffer {
  const shared = `${laughs('sst')}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>&a12;</t></si></sst>`;
  return workbookOf(sheetXml([HEADER, named<MadeRow[number]>({ shared: 0 })]), { shared });
}

function foreignEntity(entity: string, uses: string): Buffer {
  return workbookOf(`${DECLARATION.trim()}<!DOCTYPE worksheet [<!ENTITY x ${entity}>]>${oneUser('XXE').replace('XXE', uses)}`);
}

function foreignDtd(): Buffer {
  return workbookOf(
    `${DECLARATION.trim()}<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/evil.dtd">${withoutDeclaration(sheetXml([HEADER, person(1)]))}`,
  );
}

function deep(): Buffer {
  return workbookOf(`${SHEET_START}${HEADER_ROW}${'<x>'.repeat(1e6)}${'</x>'.repeat(1e6)}${SHEET_END}`);
}

function manyAttributes(): Buffer {
  const attributes = Array.from({ length: 1e6 }, (_, index) => `a${index}="1"`).join(' ');
  const cell = `<c r="A2" ${attributes} t="inlineStr"><is><t>x</t></is></c>`;
  return workbookOf(`${SHEET_START}${HEADER_ROW}<row r="2">${cell}</row>${SHEET_END}`);
}

function strict(): Buffer {
  const inStrict = (content: string): string =>
    content
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  return workbook(honestParts(2).map(([name, content]) => [name, inStrict(content.toString())]));
}

function absoluteTargets(): Buffer {
  const change = (xml: string): string => xml.replace('Target="worksheets', 'Target="/xl/worksheets');
  return workbook(withPart(honestParts(2), WORKBOOK_RELATIONSHIPS, change));
}

function asides(): Buffer {
  const cells = person(1).map((text, column) => (text === '' ? '' : cellOfAsides(`${letters(column)}2`, text)));
  return workbookOf(`${SHEET_START}${HEADER_ROW}<!-- <row r="9"> --><?x y?><row r="2">${cells.join('')}</row>${SHEET_END}`);
}

function cellOfAsides(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><!-- c --><is><t><![CDATA[${text}]]></t></is></c>`;
}

const NOT_XML = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255));

const laughingSheet = (): Buffer => workbookOf(laughs('worksheet') + oneUser('&X').replace('&amp;X', '&a12;'));

export const UNSAFE_XML: readonly HostileLine[] = [
  ['b01-billion-laughs-sheet.xlsx', 'reject', 'entities that multiply (3×10^12) in the sheet', laughingSheet],
  ['b01-billion-laughs-sst.xlsx', 'reject', 'entities that multiply in the shared texts', laughingShared],
  ['b01-billion-laughs-workbook.xlsx', 'reject', 'entities that multiply in the list of sheets', laughingWorkbook],
  ['b02-xxe-file.xlsx', 'reject', 'a file of the machine as first name', () => foreignEntity('SYSTEM "file:///etc/hostname"', '&x;')],
  ['b02-xxe-http.xlsx', 'reject', 'a DTD from another host', foreignDtd],
  [
    'b03-quadratic-entity.xlsx',
    'reject',
    'an entity of 100 kB, used 10,000 times',
    () => foreignEntity(`"${'A'.repeat(1e5)}"`, '&x;'.repeat(1e4)),
  ],
  ['b04-depth-1m.xlsx', 'reject', 'a million elements within each other', deep],
  ['b05-attributes-1m.xlsx', 'reject', 'a cell with a million attributes', manyAttributes],
  [
    'b06-utf8-bom.xlsx',
    'rows:2',
    'a byte-order mark in front of the XML declaration',
    () => workbookOf(`\ufeff${sheetXml([HEADER, ...people(2)])}`),
  ],
  ['b07-strict.xlsx', 'rows:2', 'the namespaces of ISO’s strict form', strict],
  ['b07-absolute-targets.xlsx', 'rows:2', 'a relationship to /xl/worksheets/sheet1.xml', absoluteTargets],
  [
    'b07-backslash-entries.xlsx',
    'either:2',
    'back slashes in the names of entries',
    () => workbook(honestParts(2).map(([name, content]) => [name.replaceAll('/', '\\'), content])),
  ],
  ['b08-not-xml.xlsx', 'reject', 'the sheet is random bytes', () => workbookOf(NOT_XML)],
  ['b08-cdata-comment.xlsx', 'rows:1', 'CDATA, comments and instructions among the cells', asides],
];
