import { describe, expect, it } from 'vitest';
import { changedFieldLabel, issueSentence, mappingProblemSentence } from './issue-sentences.js';
import { ISSUE_CODES, type RowIssue } from './issues.js';
import { LANGUAGES } from './languages.js';

const SENTENCES: readonly (readonly [RowIssue, string, string])[] = [
  [{ field: 'USERNAME', code: 'SPACES_NOT_ALLOWED' }, 'Username: spaces not allowed', 'Gebruikersnaam: spaties niet toegestaan'],
  [{ field: 'EMAIL', code: 'SPACES_NOT_ALLOWED' }, 'Email: spaces not allowed', 'E-mailadres: spaties niet toegestaan'],
  [
    { field: 'PASSWORD', code: 'SPACES_NOT_ALLOWED' },
    'Password: spaces not allowed at the start or end',
    'Wachtwoord: spaties niet toegestaan aan het begin of eind',
  ],
  [{ field: 'USER_ID', code: 'IN_USE' }, 'User ID: This value is already in use', 'Gebruikers-ID: Deze waarde is al in gebruik'],
  [{ field: 'EMAIL', code: 'INVALID_EMAIL' }, 'Email: Please enter a valid email address', 'E-mailadres: Vul een geldig e-mailadres in'],
  [
    { field: 'EMAIL', code: 'TOO_LONG' },
    'Email: This value is too long: at most 254 characters',
    'E-mailadres: Deze waarde is te lang: hoogstens 254 tekens',
  ],
  [{ field: 'SUB_LEVEL_2', code: 'LEVEL_MISSING' }, 'Sub-level 2: The level above it is empty', 'Subniveau 2: Het niveau erboven is leeg'],
  [{ code: 'OWN_ROLE' }, 'You cannot change your own role', 'Je kunt je eigen rol niet wijzigen'],
  [{ code: 'NOT_PERMITTED' }, 'You are not allowed to change this user', 'Je mag deze gebruiker niet wijzigen'],
  [
    { field: 'PASSWORD', code: 'NOT_PERMITTED' },
    'Password: You cannot change your own in an import: empty this cell of the file',
    'Wachtwoord: Je kunt dat van jezelf niet met een import wijzigen: maak deze cel van het bestand leeg',
  ],
];

const DUPLICATES: readonly (readonly [readonly number[], number, string, string])[] = [
  [[5], 1, 'row 5', 'rij 5'],
  [[5, 7], 2, 'rows 5 and 7', 'rijen 5 en 7'],
  [[5, 7, 9], 3, 'rows 5, 7 and 9', 'rijen 5, 7 en 9'],
  [[5, 7, 9], 1203, 'rows 5, 7, 9 and 1200 more', 'rijen 5, 7, 9 en nog 1200 andere'],
];

describe('issueSentence()', () => {
  it.each(SENTENCES)('of %j', (issue, english, dutch) => {
    expect(LANGUAGES.map((language) => issueSentence(issue, language))).toEqual([english, dutch]);
  });

  it.each(DUPLICATES)('names the other rows: %j of %d', (otherRows, otherRowCount, english, dutch) => {
    const issue: RowIssue = { field: 'USERNAME', code: 'DUPLICATE_IN_FILE', otherRows, otherRowCount };
    expect(issueSentence(issue, 'EN')).toBe(`Username: This value also occurs in ${english}`);
    expect(issueSentence(issue, 'NL')).toBe(`Gebruikersnaam: Deze waarde komt ook voor in ${dutch}`);
  });

  it.each(ISSUE_CODES)('tells %s from every other code, without a full stop, in each language', (code) => {
    for (const language of LANGUAGES) {
      const others = ISSUE_CODES.filter((other) => other !== code).map((other) => issueSentence({ code: other }, language));
      expect(others).not.toContain(issueSentence({ code }, language));
      expect(issueSentence({ code }, language)).toMatch(/^\p{L}.*[^.]$/u);
    }
  });
});

describe('mappingProblemSentence()', () => {
  it.each([
    [
      { kind: 'FIELD_MISSING', field: 'EMAIL' },
      'No column is mapped to the required field "Email"',
      'Er is geen kolom gekoppeld aan het verplichte veld "E-mailadres"',
    ],
    [
      { kind: 'FIELD_TWICE', field: 'EMAIL', column: 'B' },
      'More than one column is mapped to the field "Email"',
      'Er is meer dan één kolom gekoppeld aan het veld "E-mailadres"',
    ],
    [
      { kind: 'COLUMN_UNKNOWN', field: 'EMAIL', column: 'Q' },
      'Column Q, mapped to the field "Email", is not in the sheet',
      'Kolom Q, gekoppeld aan het veld "E-mailadres", staat niet op het werkblad',
    ],
    [
      { kind: 'PASSWORD_COLUMN_MISSING', field: 'PASSWORD' },
      'Passwords are to come from the file, but no column is mapped to the field "Password"',
      'De wachtwoorden moeten uit het bestand komen, maar er is geen kolom gekoppeld aan het veld "Wachtwoord"',
    ],
  ] as const)('of %j', (problem, english, dutch) => {
    expect(LANGUAGES.map((language) => mappingProblemSentence(problem, language))).toEqual([english, dutch]);
  });
});

describe('changedFieldLabel()', () => {
  it('names fields by their label, and what is no field by its own word', () => {
    expect(LANGUAGES.map((language) => changedFieldLabel('USER_ID', language))).toEqual(['User ID', 'Gebruikers-ID']);
    expect(LANGUAGES.map((language) => changedFieldLabel('HIERARCHIES', language))).toEqual(['Hierarchies', 'Hiërarchieën']);
  });
});
