/** Workbooks that are harmless and odd: the product has to say what it makes of them. */
import type { HostileLine } from './hostile-file.js';
import { HEADER, people, person } from './people.js';
import { type MadeCell, type MadeRow, sheetXml } from './sheet-xml.js';
import { DATE_CODE, type MadeSheet, STYLES, workbook, workbookOf, workbookParts } from './workbook-parts.js';

function users(rows: readonly MadeRow[]): Buffer {
  return workbookOf(sheetXml([HEADER, ...rows]));
}

function sheet(name: string, rows: readonly MadeRow[], state?: string): MadeSheet {
  return { name, xml: sheetXml([HEADER, ...rows]), ...(state !== undefined && { state }) };
}

const CALCULATED: MadeRow = [
  { formula: '"An"&"n"', type: 'str', result: 'Ann' },
  'Lee',
  { formula: 'LOWER("USER1")', type: 'str', result: 'user1' },
  'u1@example.org',
  { formula: '1+1', result: '2' },
];

const UNCALCULATED: MadeRow = [{ formula: '"An"&"n"' }, 'Lee', { formula: 'LOWER("USER1")' }, 'u1@example.org', { formula: '1+1' }];

const ERRORS = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];

function errors(): Buffer {
  return users(
    ERRORS.map((error, index) => [{ error }, 'Lee', `user${index}`, `u${index}@example.org`, index % 2 === 1 ? { error } : `I${index}`]),
  );
}

function merged(): Buffer {
  const rows = people(3).map((row, index) => (index === 0 ? row : [row[0] ?? '', '', ...row.slice(2)]));
  return workbookOf(sheetXml([HEADER, ...rows], { behind: '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>' }));
}

function hiddenRows(): Buffer {
  return workbookOf(sheetXml([HEADER, ...people(4)], { rowAttributes: (row) => (row === 2 || row === 3 ? ' hidden="1"' : '') }));
}

function dates1904(): Buffer {
  const rows: MadeRow[] = [
    ['Ann', 'Lee', 'user1', 'u1@example.org', { number: 40_000, style: 1 }],
    ['Bob', 'Lee', 'user2', 'u2@example.org', { number: 0.5, style: 2 }],
  ];
  return workbookOf(sheetXml([HEADER, ...rows]), { properties: '<workbookPr date1904="1"/>' });
}

function richText(): Buffer {
  const inCell = '<c r="REF" t="inlineStr"><is><r><rPr><b/></rPr><t>An</t></r><r><t>na</t></r></is></c>';
  const rows: MadeRow[] = [
    [{ shared: 0 }, { shared: 1 }, 'user1', 'u1@example.org', 'I1'],
    [{ shared: 2 }, { shared: 3 }, 'user2', 'u2@example.org', 'I2'],
    [{ xml: inCell }, 'Lee', 'user3', 'u3@example.org', 'I3'],
  ];
  const shared = [
    '<si><r><rPr><b/><sz val="11"/></rPr><t>An</t></r><r><t xml:space="preserve">n </t></r></si>',
    '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>A_x0042_C_x005F_x0041_</t></si>',
    '<si><t>R&amp;D &lt;b&gt; &#x41;</t></si>',
  ];
  return workbookOf(sheetXml([HEADER, ...rows]), { shared });
}

const NUMBERS: readonly MadeCell[] = [
  { number: 123 },
  '00123',
  { number: '1E21' },
  { number: '12345678901234567890' },
  { number: '0.30000000000000004' },
  { truth: true },
  { number: 123, style: 1 },
];

function numbers(): Buffer {
  const rows = NUMBERS.map((id, index): MadeRow => [`Ann${index}`, 'Lee', `user${index}`, `u${index}@example.org`, id]);
  return workbookOf(sheetXml([HEADER, ...rows]), { styles: STYLES.replace(DATE_CODE, '00000') });
}

const SPACES = [' ', '\u00a0', '\u200b', '\t', '\n', '\u3000', '\ufeff', '\u00ad'];

function spaces(): Buffer {
  return users(SPACES.map((space, index) => [`Ann${space}`, 'Lee', `user${index}${space}`, `u${index}@example.org`, `I${index}`]));
}

const DUPLICATES: readonly MadeRow[] = [
  ['A', 'L', 'dup', 'a@example.org', '1'],
  ['B', 'L', 'dup', 'b@example.org', '2'],
  ['C', 'L', 'x1', 'c@example.org', '3'],
  ['D', 'L', 'x2', 'd@example.org', '3'],
  ['E', 'L', 'both', 'e@example.org', '5'],
  ['E', 'L', 'both', 'e@example.org', '5'],
  ['F', 'L', 'CaSe', 'f@example.org', '7'],
  ['G', 'L', 'case', 'g@example.org', '8'],
];

const INJECTIONS = [
  '<img src=x onerror=alert(1)>',
  "'); DROP TABLE users;--",
  '${7*7}{{7*7}}',
  'a\nlevel=error msg="forged"',
  '\u001b[31mred',
  '"}) { __typename } #',
  '../../etc/passwd',
  '%00%0d%0aSet-Cookie: a=b',
];

function injections(): Buffer {
  return users(INJECTIONS.map((text, index) => [text, text, `user${index}`, `u${index}@example.org`, `I${index}`]));
}

export const MEANINGS: readonly HostileLine[] = [
  ['c01-formulas-cached.xlsx', 'either:2', 'formulas with their results', () => users([CALCULATED, person(2)])],
  ['c01-formulas-uncached.xlsx', 'either:2', 'formulas without results', () => users([UNCALCULATED, person(2)])],
  ['c02-error-cells.xlsx', 'either:7', '#N/A, #REF! and the like as first names and IDs', errors],
  ['c03-merged-cells.xlsx', 'either:3', 'a last name merged over three rows', merged],
  ['c04-hidden-rows.xlsx', 'rows:4', 'rows 3 and 4 hidden, as by a filter', hiddenRows],
  [
    'c04-veryhidden-first-sheet.xlsx',
    'either:2',
    'a first sheet that is very hidden',
    () => workbook(workbookParts({ sheets: [sheet('Old', people(5, 100), 'veryHidden'), sheet('Users', people(2))] })),
  ],
  [
    'c04-two-sheets.xlsx',
    'either:2',
    'two visible sheets',
    () => workbook(workbookParts({ sheets: [sheet('Users', people(2)), sheet('More', people(5, 100))] })),
  ],
  ['c05-dates-1904.xlsx', 'either:2', 'dates that count from 1904, as IDs', dates1904],
  ['c06-rich-text.xlsx', 'rows:3', 'runs of text, phonetic guides, blanks that stay, escaped characters', richText],
  ['c07-numeric-ids.xlsx', 'either:7', 'IDs that are numbers of all kinds', numbers],
  ['c08-whitespace.xlsx', 'either:8', 'blanks of all kinds behind usernames', spaces],
  ['c11-duplicates.xlsx', 'either:8', 'usernames and IDs twice, some in another case', () => users(DUPLICATES)],
  ['c13-injection-strings.xlsx', 'either:8', 'names that mean something in HTML, SQL, templates, logs, terminals and GraphQL', injections],
  ['c14-10000-users.xlsx', 'rows:10000', 'an ordinary file', () => users(people(10_000))],
  ['c14-100000-users.xlsx', 'either:100000', 'a large honest file', () => users(people(100_000))],
];
