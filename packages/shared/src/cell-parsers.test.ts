import { describe, expect, it } from 'vitest';
import { parseCell, parseText, removeForbiddenSpaces } from './cell-parsers.js';
import { USER_FIELDS, type UserField, userField } from './user-fields.js';

const FAMILY = '\u{1F468}\u200D\u{1F469}';
const EIGHTEEN_IN_ONE = '\uFDFA';
const address = (length: number): string => `${'a'.repeat(length - '@example.org'.length)}@example.org`;

/** Texts that mean something, by field. */
const GOOD: readonly (readonly [UserField, string, string | number | boolean])[] = [
  ['FIRST_NAME', '  Ada ', 'Ada'],
  ['FIRST_NAME', 'علی\u200Cرضا', 'علی\u200Cرضا'],
  ['FIRST_NAME', ` ${'a'.repeat(100)} `, 'a'.repeat(100)],
  ['LAST_NAME', 'van\u00A0 den\tBerg\r\n', 'van den Berg'],
  ['LAST_NAME', '😀'.repeat(100), '😀'.repeat(100)],
  ['USERNAME', 'Zoë.B', 'Zoë.B'],
  ['USERNAME', EIGHTEEN_IN_ONE.repeat(22), EIGHTEEN_IN_ONE.repeat(22)],
  ['USER_ID', '007', '007'],
  ['USER_ID', '-', '-'],
  ['EMAIL', 'ada@example.org', 'ada@example.org'],
  ['EMAIL', address(254), address(254)],
  ['PASSWORD', 'correct horse battery', 'correct horse battery'],
  ['PASSWORD', 'Zoe\u0308 1234', 'Zo\u00EB 1234'],
  ['PASSWORD', '😀'.repeat(8), '😀'.repeat(8)],
  ['PASSWORD', 'e\u0308'.repeat(128), '\u00EB'.repeat(128)],
  ['SYNCHRONISATION_KEY', 'key with spaces', 'key with spaces'],
  ['SUB_LEVEL_1', 'Cohort A', 'Cohort A'],
  ['SUB_LEVEL_5', 'x', 'x'],
  ['TIME_ZONE', 'europe/london', 'Europe/London'],
  ['EXTRA_TIME_PERCENTAGE', '0', 0],
  ['EXTRA_TIME_PERCENTAGE', '300', 300],
  ['EXTRA_TIME_PERCENTAGE', '25%', 25],
  ['EXTRA_TIME_PERCENTAGE', '25\u00A0%', 25],
  ...['yes', 'JA', 'Y', 'j', 'True', '1'].map((word) => ['SPECIAL_NEEDS', word, true] as const),
  ...['no', 'Nee', 'N', 'FALSE', '0'].map((word) => ['SPECIAL_NEEDS', word, false] as const),
];

/** Texts that are refused, by field, with the first code that applies. */
const BAD: readonly (readonly [UserField, string, string])[] = [
  ['FIRST_NAME', 'A\u0007da', 'INVALID_CHARACTERS'],
  ['FIRST_NAME', 'a'.repeat(101), 'TOO_LONG'],
  ['LAST_NAME', 'Love\uD83Dlace', 'INVALID_CHARACTERS'],
  ['USERNAME', 'joan\u00A0c', 'SPACES_NOT_ALLOWED'],
  ['USERNAME', 'mary\u200B', 'SPACES_NOT_ALLOWED'],
  ['USERNAME', FAMILY, 'SPACES_NOT_ALLOWED'],
  ['USERNAME', 'a'.repeat(101), 'TOO_LONG'],
  ['USERNAME', EIGHTEEN_IN_ONE.repeat(23), 'TOO_LONG'],
  ['USERNAME', 'ada\u202E', 'INVALID_CHARACTERS'],
  ['USER_ID', '10 05', 'SPACES_NOT_ALLOWED'],
  ['USER_ID', '1005\t', 'SPACES_NOT_ALLOWED'],
  ['EMAIL', 'nobody', 'INVALID_EMAIL'],
  ['EMAIL', 'mary@example.org ', 'INVALID_EMAIL'],
  ['EMAIL', '\u00A0mary@example.org', 'INVALID_EMAIL'],
  ['EMAIL', 'mary @example.org', 'SPACES_NOT_ALLOWED'],
  ['EMAIL', 'mary shelley', 'SPACES_NOT_ALLOWED'],
  ['EMAIL', ' mary @example.org', 'SPACES_NOT_ALLOWED'],
  ['EMAIL', address(255), 'TOO_LONG'],
  ['PASSWORD', 'long enough ', 'SPACES_NOT_ALLOWED'],
  ['PASSWORD', '\u200Blong enough', 'SPACES_NOT_ALLOWED'],
  ['PASSWORD', 'short', 'TOO_SHORT'],
  ['PASSWORD', 'Zoe\u0308 123', 'TOO_SHORT'],
  ['PASSWORD', 'x'.repeat(129), 'TOO_LONG'],
  ['PASSWORD', 'PassWord', 'TOO_COMMON'],
  ['PASSWORD', 'long\u0000enough', 'INVALID_CHARACTERS'],
  ['SYNCHRONISATION_KEY', ' k', 'SPACES_NOT_ALLOWED'],
  ['SYNCHRONISATION_KEY', 'k'.repeat(101), 'TOO_LONG'],
  ['SUB_LEVEL_1', 'Amsterdam ', 'SPACES_NOT_ALLOWED'],
  ['SUB_LEVEL_3', 'x'.repeat(101), 'TOO_LONG'],
  ['TIME_ZONE', 'Europe/ Amsterdam', 'SPACES_NOT_ALLOWED'],
  ['TIME_ZONE', '+01:00', 'INVALID_TIME_ZONE'],
  ['TIME_ZONE', 'Mars/Base', 'INVALID_TIME_ZONE'],
  ['SPECIAL_NEEDS', 'perhaps', 'INVALID_YES_NO'],
  ['SPECIAL_NEEDS', 'y es', 'INVALID_YES_NO'],
  ['SPECIAL_NEEDS', 'yes ', 'SPACES_NOT_ALLOWED'],
  ...['301', '-1', '+5', '25.5', '25.0', '2,5', '1e2', '%', '% 25', '25%%', '2 5', '٢٥', 'half'].map(
    (text) => ['EXTRA_TIME_PERCENTAGE', text, 'INVALID_PERCENTAGE'] as const,
  ),
  ['EXTRA_TIME_PERCENTAGE', '25 % ', 'SPACES_NOT_ALLOWED'],
];

describe('parseText()', () => {
  it.each(GOOD)('takes for %s the text %j', (field, text, value) => expect(parseText(field, text)).toEqual({ ok: true, value }));

  it.each(BAD)('refuses for %s the text %j: %s', (field, text, code) => expect(parseText(field, text)).toEqual({ ok: false, code }));

  it.each(USER_FIELDS)('takes nothing but spaces for an empty %s', (field) => {
    const empty = userField(field).required ? { ok: false, code: 'REQUIRED' } : { ok: true, value: undefined };
    expect(['', ' ', '\t\r\n\u00A0\u200B\u200D\uFEFF'].map((text) => parseText(field, text))).toEqual([empty, empty, empty]);
  });

  it.each(USER_FIELDS)('refuses control characters in %s before it looks at spaces, lengths or forms', (field) => {
    expect(parseText(field, ` \u0001 ${'x'.repeat(300)} `)).toEqual({ ok: false, code: 'INVALID_CHARACTERS' });
  });
});

describe('parseCell()', () => {
  it('judges text as text, and hands on the fault of any other cell, an empty-looking one too', () => {
    expect(parseCell('USER_ID', '007')).toEqual({ ok: true, value: '007' });
    expect(parseCell('USER_ID', { fault: 'NUMBER_LOST_DIGITS', text: '12345678901234567000' })).toEqual({
      ok: false,
      code: 'NUMBER_LOST_DIGITS',
    });
    expect(parseCell('PASSWORD', { fault: 'CELL_ERROR', text: '' })).toEqual({ ok: false, code: 'CELL_ERROR' });
  });
});

describe('removeForbiddenSpaces()', () => {
  it.each([
    ['USERNAME', ' joan\u00A0c\u200B', 'joanc'],
    ['EMAIL', 'mary @example.org ', 'mary@example.org'],
    ['TIME_ZONE', ' Europe / London', 'Europe/London'],
    ['PASSWORD', ' long  enough ', 'long  enough'],
    ['SUB_LEVEL_2', '\tCohort  A ', 'Cohort  A'],
    ['FIRST_NAME', ' Mary  Ann ', 'Mary Ann'],
    ['EXTRA_TIME_PERCENTAGE', ' 25 % ', '25 %'],
  ] as const)('of %s makes %j %j', (field, text, mended) => expect(removeForbiddenSpaces(field, text)).toBe(mended));
});
