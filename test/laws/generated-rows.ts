/** Rows of files for the laws: about users who exist and about new ones, some of whom trade user IDs; now and then something is wrong. */
import type { UserField } from '@intake/shared';
import fc from 'fast-check';
import type { GivenUser } from '../support/case.js';
import { IMPORTER, naughty, rightTexts, wrongCell } from './generated-cells.js';
import { SPELLINGS } from './generated-world.js';
import type { GivenRow } from './given-import.js';

const MOST_ROWS = 12;
const NEW_USERS = 8;

/** Of a stored user, the texts that a file may repeat. */
const REPEATED = { FIRST_NAME: 'firstName', LAST_NAME: 'lastName', USER_ID: 'userId', EMAIL: 'email' } as const;

/** Fields whose cells change nothing when they are empty. */
const LEAVES_AS_IT_IS: readonly UserField[] = [
  'PASSWORD',
  'SPECIAL_NEEDS',
  'EXTRA_TIME_PERCENTAGE',
  'SYNCHRONISATION_KEY',
  'TIME_ZONE',
  'SUB_LEVEL_1',
];

/** Rows for a world with these users. */
export function generatedRows(users: readonly GivenUser[]): fc.Arbitrary<GivenRow[]> {
  const existing = SPELLINGS.flatMap(([stored, spelled]) => {
    const user = users.find(({ username }) => username === stored);
    return user === undefined ? [] : [fc.constantFrom(stored, spelled).chain((username) => rowAbout(user, username))];
  });
  const others = Array.from({ length: NEW_USERS }, (_, index) => newRow(fc.constant(`{w}new${String(index)}`), String(index)));
  const awkward = [
    newRow(
      naughty.map((text) => `{w}${text}`),
      'naughty',
    ),
    newRow(fc.constant(IMPORTER), 'importer'),
    fc.constantFrom<GivenRow>({}, BLANK),
  ];
  const all = [...existing, ...others, ...awkward];
  return fc
    .shuffledSubarray(all, { minLength: 3, maxLength: Math.min(MOST_ROWS, all.length) })
    .chain((rows) => fc.tuple(...rows))
    .chain((rows) => fc.tuple(fc.constant(rows), fc.array(trade, { minLength: 1, maxLength: 3 }), fc.array(fault, { maxLength: 3 })))
    .map(([rows, trades, faults]) => faults.reduce(withFault, trades.reduce(withTrade, rows)));
}

const BLANK: GivenRow = { USERNAME: ' ', EMAIL: '\u00a0' };

function newRow(username: fc.Arbitrary<string>, number: string): fc.Arbitrary<GivenRow> {
  const key = fc.constantFrom('', '', `{w}key-${number}`);
  return fc
    .tuple(username, rightTexts, key)
    .map(([USERNAME, texts, SYNCHRONISATION_KEY]) => ({ ...texts, USERNAME, USER_ID: `{w}no-${number}`, SYNCHRONISATION_KEY }));
}

/** A row about a user, in which some of the cells, or all, say what is stored. */
function rowAbout(user: GivenUser, username: string): fc.Arbitrary<GivenRow> {
  const stored = Object.entries(REPEATED).map(([field, name]) => [field, user[name] ?? ''] as const);
  const same = [...stored, ...LEAVES_AS_IT_IS.map((field) => [field, ''] as const)];
  const repeated = fc.oneof(fc.constant(same), fc.subarray(same));
  const spelled = fc.constantFrom(user.userId ?? '', user.userId ?? '', (user.userId ?? '').replace('id', 'ID'));
  const own = fc.record({
    USER_ID: spelled,
    SYNCHRONISATION_KEY: fc.constantFrom('', user.synchronisationKey ?? '', `{w}new-key-${username}`),
  });
  return fc
    .tuple(rightTexts, own, repeated)
    .map(([texts, keys, kept]) => withoutGaps({ ...texts, ...keys, ...Object.fromEntries(kept), USERNAME: username }));
}

/** Without a first sub-level there is no second. */
function withoutGaps(row: GivenRow): GivenRow {
  return row.SUB_LEVEL_1 === '' ? { ...row, SUB_LEVEL_2: '', SUB_LEVEL_3: '', SUB_LEVEL_4: '', SUB_LEVEL_5: '' } : row;
}

const place = fc.nat({ max: MOST_ROWS - 1 });

/** Two rows that exchange what they say in a field. */
const trade = fc.record({
  field: fc.constantFrom('USER_ID' as const, 'USER_ID' as const, 'SYNCHRONISATION_KEY' as const),
  one: place,
  other: place,
});

function withTrade(rows: GivenRow[], { field, one, other }: typeof trade extends fc.Arbitrary<infer T> ? T : never): GivenRow[] {
  const [from, to] = [one % rows.length, other % rows.length];
  const [first, second] = [rows[from]?.[field], rows[to]?.[field]];
  if (first === undefined || second === undefined) return rows;
  return rows.map((row, index) => (index === from ? { ...row, [field]: second } : index === to ? { ...row, [field]: first } : row));
}

const fault = fc.tuple(place, wrongCell);

function withFault(rows: GivenRow[], [at, [field, text]]: readonly [number, readonly [UserField, string]]): GivenRow[] {
  return rows.map((row, index) => (index === at % rows.length && row.USERNAME !== undefined ? { ...row, [field]: text } : row));
}
