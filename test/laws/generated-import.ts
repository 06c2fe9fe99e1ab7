/** Imports made up for the laws: which columns a file has, and how it is to be taken. */
import { SUB_LEVELS, type UserField } from '@intake/shared';
import fc from 'fast-check';
import type { GivenUser } from '../support/case.js';
import { IMPORTER } from './generated-cells.js';
import { generatedRows } from './generated-rows.js';
import { ROLE_NAMES } from './generated-world.js';
import { countedRows, FIRST_ROW, type GivenImport } from './given-import.js';

const REQUIRED: readonly UserField[] = ['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'];
const OPTIONAL: readonly UserField[] = ['SPECIAL_NEEDS', 'EXTRA_TIME_PERCENTAGE', 'SYNCHRONISATION_KEY', 'TIME_ZONE'];

/** Passwords from the file need a column for them; without, a column is not looked at. */
const columns = fc
  .tuple(
    fc.subarray([...OPTIONAL]),
    fc.nat({ max: SUB_LEVELS.length }),
    fc.constantFrom('GENERATED' as const, 'FILE' as const),
    fc.boolean(),
  )
  .map(([optional, levels, passwords, anyway]) => ({
    passwords,
    fields: [...REQUIRED, ...(passwords === 'FILE' || anyway ? ['PASSWORD' as const] : []), ...optional, ...SUB_LEVELS.slice(0, levels)],
  }));

/** The first most of the time. */
function rarely<T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const settings = fc.record({
  format: fc.constantFrom('csv' as const, 'xlsx' as const),
  // No importer of the laws may give out the highest role.
  role: rarely<string>('Candidate', fc.constantFrom(...ROLE_NAMES.slice(0, -1))),
  specialNeedsForAll: rarely<boolean | null>(null, fc.boolean()),
  extraTimePercentageForAll: rarely<number | null>(null, fc.constantFrom(0, 20)),
  removeSpaces: fc.subarray(['USERNAME' as const, 'USER_ID' as const, 'EMAIL' as const]),
});

const correction = fc.record({
  row: fc.nat({ max: 11 }),
  field: fc.constantFrom('USERNAME' as const, 'USER_ID' as const, 'FIRST_NAME' as const),
  value: fc.constantFrom('{w}right', '{w} right', '{w}id9', '{w}ada'),
});

const corrections = rarely([], fc.uniqueArray(correction, { maxLength: 2, selector: ({ row, field }) => `${String(row)} ${field}` }));

/** An import into a world with these users. */
export function generatedImport(users: readonly GivenUser[]): fc.Arbitrary<GivenImport> {
  const parts = fc.record({ columns, settings, rows: generatedRows(users), corrections });
  return parts.map(({ columns: { passwords, fields }, settings: rest, ...given }) => possible({ ...rest, ...given, passwords, fields }));
}

function possible(given: GivenImport): GivenImport {
  const counted = new Set(countedRows(given).map(({ rowNumber }) => rowNumber));
  return {
    ...given,
    // Another password would sign the importer out before the end.
    rows: given.rows.map((row) => (row.USERNAME === IMPORTER ? { ...row, PASSWORD: '' } : row)),
    // Of a row that doesn't count, the server rightly takes no correction.
    corrections: given.corrections.filter(({ row }) => counted.has(row + FIRST_ROW)),
  };
}
