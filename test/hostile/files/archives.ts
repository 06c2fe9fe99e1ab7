/** Archives that lie, climb out, break off or lack something. */
import { compoundFile } from './compound-file.js';
import type { HostileLine } from './hostile-file.js';
import { HEADER, people } from './people.js';
import { sheetXml } from './sheet-xml.js';
import {
  archiveOf,
  CONTENT_TYPES,
  honestParts,
  SHEET,
  withPart,
  workbook,
  workbookOf,
  workbookParts,
  WORKBOOK_RELATIONSHIPS,
} from './workbook-parts.js';
import { ZipWriter } from './zip-writer.js';

const CLIMBING_NAMES = [
  '../../../../../../pwned',
  '/pwned',
  '..\\..\\..\\tmp\\sec-pwned',
  'C:\\sec-pwned',
  'xl/../../../pwned',
  'a\0b',
  'CON',
  '~/.bashrc',
  '__proto__',
  'xl/__proto__',
  'constructor/prototype',
];

function climbingNames(): Buffer {
  const archive = archiveOf(honestParts(2));
  for (const name of CLIMBING_NAMES) archive.add(name, 'pwned');
  return archive.finish();
}

function zip64(): Buffer {
  return archiveOf(honestParts(3), () => ({ zip64: true })).finish({ zip64: true });
}

function absurdZip64(): Buffer {
  return archiveOf(honestParts(3), (name) => (name === SHEET ? { zip64: true, claimedSize: 2n ** 62n } : {})).finish({ zip64: true });
}

function externalSheet(): Buffer {
  const [honest, external] = ['Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1:9/x" TargetMode="External"'];
  return workbook(withPart(honestParts(1), WORKBOOK_RELATIONSHIPS, (xml) => xml.replace(honest, external)));
}

function truncated(share: number): Buffer {
  const bytes = workbook(honestParts(500));
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

function manyEntries(): Buffer {
  const archive = archiveOf(honestParts(2));
  for (let index = 0; index < 60_000; index += 1) archive.add(`xl/x${index}`, '', { stored: true });
  return archive.finish();
}

function manySheets(): Buffer {
  const users = { name: 'Users', xml: sheetXml([HEADER, ...people(2)]) };
  return workbook(workbookParts({ sheets: [users, ...Array.from({ length: 60_000 }, (_, index) => ({ name: `S${index}` }))] }));
}

function differentNames(): Buffer {
  return archiveOf(honestParts(2), (name) => (name === SHEET ? { localName: 'xl/worksheets/sheet9.xml' } : {})).finish();
}

function longName(): Buffer {
  const archive = archiveOf(honestParts(2));
  archive.add('x'.repeat(65_000), 'x');
  return archive.finish();
}

function without(part: string): Buffer {
  return workbook(honestParts(2).filter(([name]) => name !== part));
}

function withMacro(): Buffer {
  return workbook([...honestParts(2), ['xl/vbaProject.bin', compoundFile({ dir: Buffer.from('x') })]]);
}

export const ARCHIVES: readonly HostileLine[] = [
  ['a11-zip64-valid.xlsx', 'either:3', 'honest zip64, as some programs write it for small files, too', zip64],
  ['a12-zip64-absurd.xlsx', 'reject', 'a size of 2^62', absurdZip64],
  ['a13-path-traversal.xlsx', 'either:2', 'entries such as ../../../../pwned: nothing may be written', climbingNames],
  [
    'a13b-rel-target-outside.xlsx',
    'reject',
    'the relationship of a sheet leads to ../../../../../../etc/passwd',
    () => workbook(workbookParts({ sheets: [{ name: 'Users', target: '../../../../../../etc/passwd' }] })),
  ],
  ['a13c-rel-target-external.xlsx', 'reject', 'the relationship of a sheet leads to another host: nothing may be fetched', externalSheet],
  ['a14-truncated-50.xlsx', 'reject', 'the first half of a good file', () => truncated(0.5)],
  ['a14-truncated-90.xlsx', 'reject', '90 % of a good file', () => truncated(0.9)],
  ['a14-truncated-99.xlsx', 'reject', '99 % of a good file', () => truncated(0.99)],
  ['a14-eocd-only.xlsx', 'reject', 'an archive without an entry, of 22 bytes', () => new ZipWriter().finish()],
  ['a14-entries-lie.xlsx', 'either:2', 'the end claims 65,000 entries', () => archiveOf(honestParts(2)).finish({ entries: 65_000 })],
  ['a15-60000-entries.xlsx', 'reject', '60,000 empty entries more', manyEntries],
  ['a15b-60000-sheets.xlsx', 'reject', 'the workbook lists 60,000 sheets that are not there', manySheets],
  ['a18-local-central-differ.xlsx', 'reject', 'the header of an entry names it otherwise than the directory', differentNames],
  ['a20-name-64k.xlsx', 'either:2', 'the name of an entry has 65,000 bytes', longName],
  ['a22-no-content-types.xlsx', 'reject', 'no content types', () => without(CONTENT_TYPES)],
  ['a22-no-sheets.xlsx', 'reject', 'no sheet in the workbook', () => workbook(workbookParts({ sheets: [] }))],
  ['a22-sheet-missing.xlsx', 'reject', 'the part of the sheet is not there', () => without(SHEET)],
  ['a22-empty-sheet.xlsx', 'reject', 'no row at all', () => workbookOf(sheetXml([]))],
  ['a22-header-only.xlsx', 'either:0', 'a header and no user', () => workbookOf(sheetXml([HEADER]))],
  ['a24-xlsm-macro.xlsx', 'either:2', 'macros, which must be ignored', withMacro],
];
