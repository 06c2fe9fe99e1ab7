/** Strings that are known to trouble programs come through reading as they are, and get a value or an issue behind it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftImport, isBlank, ISSUE_CODES, type SheetRow, USER_FIELDS } from '@intake/shared';
import { textOf } from './row-packer.js';
import { buildWorkbook, readFile, sharedXml } from './test-files.js';
import { writeWorkbook } from './write-workbook.js';
import { escapeText } from './xlsx/escaped-text.js';

const LIST = new URL('../../../../test/fixtures/naughty/blns.json', import.meta.url);
const STRINGS = JSON.parse(readFileSync(LIST, 'utf8')) as readonly string[];

const xml = (text: string): string => escapeText(text).replace(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows of a number and the string that it is, below a header row. */
const table = [['Number', 'String'], ...STRINGS.map((text, index) => [`n${index}`, text])];

const inlineRows = table.map((cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${xml(text)}</t></is></c>`).join('')}</row>`);
const sharedItems = table.flat().map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
const sharedRows = table.map((_, row) => `<row><c t="s"><v>${2 * row}</v></c><c t="s"><v>${2 * row + 1}</v></c></row>`);
const csv = (delimiter: string, lineEnd: string): string => table.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd);

const FILES: readonly (readonly [kind: string, bytes: Buffer])[] = [
  ['CSV in UTF-8', Buffer.from(csv(',', '\r\n'))],
  ['CSV with a byte-order mark and semicolons', Buffer.from(`\uFEFF${csv(';', '\n')}`)],
  ['CSV with tabs in UTF-16', Buffer.from(`\uFEFF${csv('\t', '\r')}`, 'utf16le')],
  ['a workbook with inline texts', buildWorkbook(inlineRows.join(''))],
  ['a workbook with shared texts', buildWorkbook(sharedRows.join(''), { 'xl/sharedStrings.xml': sharedXml(sharedItems.join('')) })],
  ['a workbook that we wrote', writeWorkbook([{ name: 'Strings', rows: table.map((cells) => ({ cells })) }])],
];

const ISSUES: ReadonlySet<string> = new Set(ISSUE_CODES);

describe('naughty strings', () => {
  it('are all there', () => {
    expect(STRINGS).toHaveLength(515);
  });

  it.each(FILES)('come through %s as they are', async (_, bytes) => {
    const { rows } = await readFile(bytes);
    expect(rows[0]?.map(({ cells }) => new Map(cells).get(1) ?? '')).toEqual(['String', ...STRINGS]);
  });

  it.each(USER_FIELDS)('are accepted or get an issue as %s, each row once', async (field) => {
    const rows: readonly SheetRow[] = (await readFile(Buffer.from(csv(',', '\n')))).rows[0] ?? [];
    const draft = draftImport({
      rows,
      headerRowNumber: 1,
      mapping: [{ field, column: 'B' }],
      passwords: 'FILE',
      forAll: { specialNeeds: null, extraTimePercentage: null },
      corrections: [],
      removeSpaces: [],
    });
    const filled = rows.slice(1).filter(({ cells }) => !isBlank(textOf(new Map(cells).get(1) ?? '')));
    expect(draft.rows.map(({ rowNumber }) => rowNumber)).toEqual(filled.map(({ number }) => number));
    expect(draft.rows.flatMap(({ issues }) => issues.filter(({ code }) => !ISSUES.has(code)))).toEqual([]);
  });
});
