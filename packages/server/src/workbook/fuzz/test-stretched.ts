/** Workbooks and texts in some places of which something small is repeated very often: what should take longer only in proportion. Used by tests only. */
import { type BuiltEntry, workbookParts } from '../test-files.js';
import { type Choices, pick, seldom, several } from './test-choices.js';
import { WORDS } from './test-soup.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const CHARACTERS = [' ', 'a', '1', '0', '.', '/', '-', '_x', '_', 'e', '"', '?', ';', '#', '[', '\\', '\u00A0', '\n', 'A', '&lt;', '+'];
const CELLS = ['<c t="s"><v>0</v></c>', '<c><v>1</v></c>', '<c s="1"><v>12</v></c>', '<c r="A1"/>', '<row/>', '<c t="str"><v> </v></c>'];

/** The repeated thing, up to so many characters of it; `{n}` in it counts. */
function stretch(choices: Choices, units: readonly string[], most: number): string {
  const unit =
    [pick(choices, units), ...several(choices, 2, () => pick(choices, units))].slice(choices.below(3)).join('') || pick(choices, units);
  const times = Math.floor(pick(choices, [most, most / 10, 200]) / unit.length);
  return Array.from({ length: times }, (_, index) => unit.replaceAll('{n}', String(index))).join('');
}

/** A workbook with a few of its places stretched. */
export function stretchedWorkbook(choices: Choices, most: number): BuiltEntry[] {
  const place = (units: readonly string[], otherwise = '', limit = most): string =>
    seldom(choices, 5) ? stretch(choices, units, limit) : otherwise;
  const depth = choices.below(12);
  const ending = pick(choices, ['', 'x', '/x', '"']);
  const uri = place(CHARACTERS, 'u');
  const rel = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const deep = `<d xmlns:q="${attribute(uri)}"${place([' xmlns:p{n}="u"', ' a{n}="1"'], '', 3000)}>`.repeat(depth);
  const formula = seldom(choices, 2) ? '<f/>' : '';
  const cell = (text: string, attributes: string): string => `<row><c ${attributes}>${formula}<v>${text}</v></c>${place(CELLS)}</row>`;
  const value = place(CHARACTERS, '1') + ending;
  const main = `xl/${place(CHARACTERS, 'w', 30_000)}${ending}`.replaceAll(/[\\\n"&;]/g, 'x');
  const list = main.replace(/([^/]*)$/, '_rels/$1.rels');
  return workbookParts('', {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${rel('rId1', 'officeDocument', main)}</Relationships>`,
    [main]: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${attribute(place(CHARACTERS))}" r:id="rId1"/></sheets></workbook>`,
    [list]: `<Relationships xmlns="${PACKAGE}/relationships">${rel('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')}${rel('rId3', 'sharedStrings', '/xl/s')}${rel('rId4', 'styles', '/xl/f')}${place([rel('a', 'worksheet', 'a/../b')])}</Relationships>`,
    'xl/s': `<sst xmlns="${MAIN}"><si><t>${place(CHARACTERS, 'x', 30_000)}</t></si>${place(['<si><t>a</t></si>', '<si/>'])}</sst>`,
    'xl/f': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="200" formatCode="${attribute(place(CHARACTERS, '00', 255))}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/>${place(['<xf/>'])}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${deep}${place(['<q:a/>', '<a xmlns:b="u"/>', '<q:a xmlns:b="u"/>', ...WORDS])}${'</d>'.repeat(depth)}<sheetData>${cell(value, pick(choices, ['t="n"', 't="str"', 't="d"', 't="s"', 's="1"']))}${place(CELLS)}</sheetData></worksheet>`,
  });
}

function attribute(text: string): string {
  return text.replaceAll('"', '&quot;');
}

const TEXT_UNITS = [',', ';', '\t', '"', '""', '\n', '\r', ' ', 'a', '\u00A0', '\u0001', '\u0093', 'é', '<', '<?xml', 'sep=', '"a",', "'"];
const STARTS = ['', 'a,b\n', '"', 'sep=,\n', '<?xml ', '\uFEFF', 'a\n"'];

/** A text with something repeated in the middle, or within quotes, in one of the encodings. */
export function stretchedText(choices: Choices, most: number): Buffer {
  const ends = pick(choices, ['', '"', '\n', 'x', '<html']) + (seldom(choices, 2) ? stretch(choices, TEXT_UNITS, most) : '');
  const text = pick(choices, STARTS) + stretch(choices, TEXT_UNITS, most) + ends;
  const encoding = pick(choices, ['utf8', 'utf8', 'latin1', 'utf16le'] as const);
  return Buffer.from((encoding === 'utf16le' ? '\uFEFF' : '') + text, encoding);
}
