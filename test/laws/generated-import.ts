/** Imports made up for the laws: mostly right, now and then wrong in each way that a file can be, with few names, so that rows and users meet. */
import { readFileSync } from 'node:fs';
import { SUB_LEVELS, type UserField } from '@intake/shared';
import fc from 'fast-check';
import { ROLE_NAMES, SPELLINGS } from './generated-world.js';
import { countedRows, FIRST_ROW, type GivenImport, type GivenRow } from './given-import.js';

/** Stands for the username of whoever imports. */
export const IMPORTER = '{importer}';

const NAUGHTY = JSON.parse(readFileSync(new URL('../fixtures/naughty/blns.json', import.meta.url), 'utf8')) as string[];

const naughty = fc.constantFrom(...NAUGHTY);

/** Mostly one of the likely texts. */
function mostly(likely: readonly string[], ...rare: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...likely) },
    ...rare.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

const numbered = (prefix: string, last: number): string[] => Array.from({ length: last + 1 }, (_, index) => `${prefix}${String(index)}`);

const CELLS: Readonly<Record<UserField, fc.Arbitrary<string>>> = {
  FIRST_NAME: mostly(['Ada', 'Augusta', '  Zoë ', 'Jan\u00a0\u200b Piet', 'نیما\u200cرضا'], naughty, fc.constantFrom('', 'x'.repeat(101))),
  LAST_NAME: mostly(['Lovelace', 'van  den Berg', 'King'], naughty),
  USERNAME: mostly(
    [...SPELLINGS.flat(), ...numbered('{w}new', 5)],
    naughty.map((text) => `{w}${text}`),
    fc.constantFrom('{w}a b', ' {w}ada', '', '{w}\u200b', IMPORTER),
  ),
  USER_ID: mostly([...numbered('{w}id', 14), '{w}ID3', '007{w}'], fc.constantFrom('{w}id4 ', '', '{w}１２')),
  EMAIL: mostly(['ada@example.org', 'noreply@example.org', 'zoë@exämple.org'], fc.constantFrom(' ada@example.org', 'nobody', 'a@b', '')),
  PASSWORD: mostly(['', 'correct horse battery', 'ein Gänseblümchen'], fc.constantFrom('short', 'password', 'long enough ')),
  SPECIAL_NEEDS: mostly(['', 'yes', 'JA', 'nee', '0'], fc.constant('perhaps')),
  EXTRA_TIME_PERCENTAGE: mostly(['', '', '0', '25', '30 %'], fc.constantFrom('301', '2.5')),
  SYNCHRONISATION_KEY: mostly(['', '', ...numbered('{w}key', 9), '{w}KEY1'], naughty, fc.constant('{w}key2 ')),
  TIME_ZONE: mostly(['', '', 'Europe/London', 'Asia/Tokyo'], fc.constantFrom('+02:00', 'Mars/Olympus')),
  SUB_LEVEL_1: mostly(['', 'Amsterdam', 'AMSTERDAM', 'Straße', 'STRASSE'], naughty, fc.constant(' Utrecht')),
  SUB_LEVEL_2: mostly(['', '', 'Cohort A', 'cohort a', 'Amsterdam'], naughty),
  SUB_LEVEL_3: mostly(['', '', 'Group 1']),
  SUB_LEVEL_4: fc.constantFrom('', 'Row 4'),
  SUB_LEVEL_5: fc.constantFrom('', 'Seat 5'),
};

const REQUIRED: readonly UserField[] = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'];
const OPTIONAL: readonly UserField[] = ['SPECIAL_NEEDS', 'EXTRA_TIME_PERCENTAGE', 'SYNCHRONISATION_KEY', 'TIME_ZONE'];
const MOST_ROWS = 10;

const fields = fc
  .tuple(fc.subarray([...OPTIONAL]), fc.nat({ max: SUB_LEVELS.length }), fc.constantFrom('GENERATED', 'FILE'), fc.boolean())
  .map(([optional, levels, passwords, anyway]) => ({
    passwords,
    fields: [...REQUIRED, ...(passwords === 'FILE' || anyway ? ['PASSWORD' as const] : []), ...optional, ...SUB_LEVELS.slice(0, levels)],
  }));

function rowOf(columns: readonly UserField[]): fc.Arbitrary<GivenRow> {
  const filled = fc.tuple(...columns.map((field) => CELLS[field])).map((texts) => Object.fromEntries(columns.map((field, index) => [field, texts[index]])));
  const blank = fc.constantFrom({}, { USERNAME: ' ', EMAIL: '\u00a0' });
  return fc.oneof({ weight: 12, arbitrary: filled as fc.Arbitrary<GivenRow> }, { weight: 1, arbitrary: blank });
}

// What a person would put right; of a row that doesn't count, the server rightly takes no correction.
const correction = fc.record({
  row: fc.nat({ max: MOST_ROWS - 1 }),
  field: fc.constantFrom('USERNAME' as const, 'USER_ID' as const, 'FIRST_NAME' as const),
  value: fc.constantFrom('{w}right', '{w} right', '{w}id9', '{w}ada'),
});

/** An import into a world. */
export const generatedImport: fc.Arbitrary<GivenImport> = fields
  .chain((columns) =>
    fc.record({
      passwords: fc.constant(columns.passwords),
      fields: fc.constant(columns.fields),
      format: fc.constantFrom('csv' as const, 'xlsx' as const),
      rows: fc.array(rowOf(columns.fields), { minLength: 1, maxLength: MOST_ROWS }),
      role: fc.oneof({ weight: 4, arbitrary: fc.constant('Candidate') }, { weight: 1, arbitrary: fc.constantFrom(...ROLE_NAMES.slice(0, -1)) }),
      specialNeedsForAll: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.boolean() }),
      extraTimePercentageForAll: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(0, 20) }),
      removeSpaces: fc.subarray(['USERNAME' as const, 'USER_ID' as const, 'EMAIL' as const]),
      corrections: fc.uniqueArray(correction, { maxLength: 2, selector: ({ row, field }) => `${String(row)} ${field}` }),
    }),
  )
  .map(possible);

// XML can't hold these two, so a workbook with them is no workbook.
const NOT_XML = /[\uFFFE\uFFFF]/;

function possible(given: GivenImport): GivenImport {
  const counted = new Set(countedRows(given).map(({ rowNumber }) => rowNumber));
  return {
    ...given,
    format: NOT_XML.test(JSON.stringify(given.rows)) ? 'csv' : given.format,
    // Another password would sign the importer out before the end.
    rows: given.rows.map((row) => (row.USERNAME === IMPORTER ? { ...row, PASSWORD: '' } : row)),
    corrections: given.corrections.filter(({ row }) => counted.has(row + FIRST_ROW)),
  };
}
