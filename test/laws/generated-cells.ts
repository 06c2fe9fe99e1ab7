/** Texts of cells for the laws: right ones, some of them awkward, and wrong ones of each kind. */
import { readFileSync } from 'node:fs';
import type { UserField } from '@intake/shared';
import fc from 'fast-check';
import { SPELLINGS } from './generated-world.js';

/** Stands for the username of whoever imports. */
export const IMPORTER = '{importer}';

/** A CSV file with many of them is rightly taken for no text, and the other two can't stand in XML. */
const OUT_OF_PLACE = /[\0-\u0008\u000B\u000E-\u001F]|[\uFFFE\uFFFF]/g;

const NAUGHTY = (JSON.parse(readFileSync(new URL('../fixtures/naughty/blns.json', import.meta.url), 'utf8')) as string[]).filter(
  (text) => (text.match(OUT_OF_PLACE)?.length ?? 0) === 0,
);

/** Strings that have broken programs; some are wrong in some fields. */
export const naughty = fc.constantFrom(...NAUGHTY);

/** Mostly one of these texts, now and then a naughty one. */
function mostly(...likely: string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: naughty });
}

const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);

/** What fits each other: whether there are special needs, and the extra time. */
const needs = fc.constantFrom(['', ''], ['', ''], ['', '0'], ['yes', '25'], ['JA', ''], ['true', '30 %'], ['nee', '0'], ['0', '']);

/** Sub-levels from level 1 down; spelled in two ways where they compare as one. */
const levels = fc.tuple(
  fc.nat({ max: 5 }),
  mostly('Amsterdam', 'AMSTERDAM', 'Straße', 'STRASSE'),
  mostly('Cohort A', 'cohort a', 'Amsterdam'),
  fc.constantFrom('Group 1', 'Group 2'),
);

/** Right texts of all fields but what identifies a user. */
export const rightTexts: fc.Arbitrary<Readonly<Partial<Record<UserField, string>>>> = fc
  .record({
    FIRST_NAME: mostly('Ada', 'Augusta', '  Zoë ', 'Jan\u00a0\u200b Piet', 'نیما\u200cرضا'),
    LAST_NAME: mostly('Lovelace', 'van  den Berg', 'King'),
    EMAIL: fc.constantFrom('ada@example.org', 'noreply@example.org', 'zoë@exämple.org'),
    PASSWORD: fc.constantFrom('', '', '', 'correct horse battery', 'ein Gänseblümchen'),
    TIME_ZONE: fc.constantFrom('', '', 'Europe/London', 'Asia/Tokyo'),
    needs,
    levels,
  })
  .map(({ needs: [specialNeeds = '', extraTime = ''], levels: [depth, ...names], ...texts }) => ({
    ...texts,
    SPECIAL_NEEDS: specialNeeds,
    EXTRA_TIME_PERCENTAGE: extraTime,
    ...Object.fromEntries(
      [...names, 'Row 4', 'Seat 5'].map((name, level) => [`SUB_LEVEL_${String(level + 1)}`, level < depth ? name : '']),
    ),
  }));

/** A cell that is wrong by itself, or beside the rest of the file and the world. */
export const wrongCell: fc.Arbitrary<readonly [UserField, string]> = fc.constantFrom(
  ...wrong('FIRST_NAME', '', 'x'.repeat(101), 'bell\u0007'),
  ...wrong('LAST_NAME', '\u00a0'),
  ...wrong('USERNAME', '', '{w}a b', ' {w}ada', '{w}\u200b', IMPORTER, ...SPELLINGS.flat()),
  ...wrong('USER_ID', '', '{w}id4 ', '{w}１２', ...numbered('{w}id', 6), '{w}ID3'),
  ...wrong('EMAIL', '', ' ada@example.org', 'nobody', 'a@b'),
  ...wrong('PASSWORD', 'short', 'password', 'long enough '),
  ...wrong('SPECIAL_NEEDS', 'perhaps', 'no'),
  ...wrong('EXTRA_TIME_PERCENTAGE', '301', '2.5', '25'),
  ...wrong('SYNCHRONISATION_KEY', '{w}key2 ', ...numbered('{w}key', 6), '{w}KEY1'),
  ...wrong('TIME_ZONE', '+02:00', 'Mars/Olympus'),
  ...wrong('SUB_LEVEL_1', '', ' Utrecht', 'x'.repeat(101)),
);

function wrong(field: UserField, ...texts: string[]): [UserField, string][] {
  return texts.map((text) => [field, text]);
}
