import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.js';
import { checkMapping, isPasswordHeader, proposeMapping } from './map-columns.js';
import { USER_FIELDS, type UserField, userField } from './user-fields.js';
import { columnLetter, type SheetColumn } from './workbook.js';

const columnsOf = (...headers: readonly string[]): SheetColumn[] =>
  headers.map((header, index) => ({ letter: columnLetter(index), header, samples: [] }));

/** The proposed field of each column, in the columns' order. */
const proposed = (...headers: readonly string[]): (UserField | undefined)[] => {
  const mapping = proposeMapping(columnsOf(...headers));
  return headers.map((_, index) => mapping.find(({ column }) => column === columnLetter(index))?.field);
};

describe('proposeMapping()', () => {
  it.each(LANGUAGES)('knows the labels of %s', (language) => {
    expect(proposed(...USER_FIELDS.map((field) => userField(field).label[language]))).toEqual(USER_FIELDS);
  });

  it.each(USER_FIELDS)('knows every alias of %s', (field) => {
    expect(userField(field).aliases.filter((alias) => proposed(alias)[0] !== field)).toEqual([]);
  });

  it.each([
    [
      "the domain's rules",
      ['E-mail', 'Student number', 'Voornaam', 'Achternaam', 'EV', 'Sub-level-1', 'Gebruikersnaam'],
      ['EMAIL', 'USER_ID', 'FIRST_NAME', 'LAST_NAME', 'SPECIAL_NEEDS', 'SUB_LEVEL_1', 'USERNAME'],
    ],
    [
      'Canvas',
      ['user_id', 'integration_id', 'login_id', 'password', 'first_name', 'last_name', 'full_name', 'email', 'status'],
      ['USER_ID', 'SYNCHRONISATION_KEY', 'USERNAME', 'PASSWORD', 'FIRST_NAME', 'LAST_NAME', undefined, 'EMAIL', undefined],
    ],
    [
      'Canvas gradebook',
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
      [undefined, undefined, 'USER_ID', 'USERNAME', undefined],
    ],
    [
      'Moodle',
      ['username', 'password', 'firstname', 'lastname', 'email', 'idnumber', 'timezone', 'course1'],
      ['USERNAME', 'PASSWORD', 'FIRST_NAME', 'LAST_NAME', 'EMAIL', 'USER_ID', 'TIME_ZONE', undefined],
    ],
    [
      'OSIRIS',
      ['Studentnummer', 'Achternaam', 'Voorvoegsels', 'Voorletters', 'Roepnaam', 'E-mailadres'],
      ['USER_ID', 'LAST_NAME', undefined, undefined, 'FIRST_NAME', 'EMAIL'],
    ],
    [
      'OneRoster',
      ['sourcedId', 'username', 'givenName', 'familyName', 'email', 'identifier'],
      ['SYNCHRONISATION_KEY', 'USERNAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL', 'USER_ID'],
    ],
    [
      'Google Workspace',
      ['First Name [Required]', 'Last Name [Required]', 'Email Address [Required]', 'Password [Required]'],
      ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'PASSWORD'],
    ],
    [
      'a list by hand',
      ['Voornaam *', 'E-mail:', 'Stud.nr.', 'Extra tijd (%)', 'Subniveau 1', 'sub_niveau 2'],
      ['FIRST_NAME', 'EMAIL', 'USER_ID', 'EXTRA_TIME_PERCENTAGE', 'SUB_LEVEL_1', 'SUB_LEVEL_2'],
    ],
  ] as const)('knows the headers of %s', (_origin, headers, fields) => expect(proposed(...headers)).toEqual(fields));

  it('takes the surest header for a field, then the leftmost', () => {
    expect(proposed('Mail', 'Email (private)', 'Email', 'E-mail')).toEqual([undefined, undefined, 'EMAIL', undefined]);
  });

  it('proposes no column twice', () => {
    expect(proposeMapping(columnsOf('Username / Email'))).toEqual([{ field: 'USERNAME', column: 'A' }]);
  });

  it('leaves columns without a known header alone', () => {
    expect(proposeMapping(columnsOf('', ' ', '*', 'Name', '__proto__', 'constructor'))).toEqual([]);
  });

  it("answers in the fields' order", () => {
    expect(proposeMapping(columnsOf('Email', 'First name'))).toEqual([
      { field: 'FIRST_NAME', column: 'B' },
      { field: 'EMAIL', column: 'A' },
    ]);
  });
});

describe('isPasswordHeader()', () => {
  it.each([
    ['Wachtwoord / Password', true, true],
    ['Pwd', true, false],
    ['P.W.', true, false],
    ['Email', false, false],
  ])('of %j: %s, and by names of four letters or more: %s', (header, byAny, byLonger) => {
    expect([isPasswordHeader(header), isPasswordHeader(header, { fromLength: 4 })]).toEqual([byAny, byLonger]);
  });
});

describe('checkMapping()', () => {
  const columns = columnsOf('Given', 'Last', 'Login', 'Number', 'Contact', 'Secret');
  const complete = (['FIRST_NAME', 'LAST_NAME', 'USERNAME', 'USER_ID', 'EMAIL'] as const).map((field, index) => ({
    field,
    column: columnLetter(index),
  }));

  it('finds nothing wrong with each required field on a column', () => {
    expect(checkMapping(complete, columns, { passwordsFromFile: false })).toEqual([]);
  });

  it('lets one column serve several fields', () => {
    const emailIsUsername = complete.map((entry) => (entry.field === 'USERNAME' ? { ...entry, column: 'E' } : entry));
    expect(checkMapping(emailIsUsername, columns, { passwordsFromFile: false })).toEqual([]);
  });

  it('names every required field that is left out', () => {
    expect(checkMapping(complete.slice(2), columns, { passwordsFromFile: false })).toEqual([
      { kind: 'FIELD_MISSING', field: 'FIRST_NAME' },
      { kind: 'FIELD_MISSING', field: 'LAST_NAME' },
    ]);
  });

  it('names a field that is mapped twice, once', () => {
    const thrice = [...complete, { field: 'EMAIL', column: 'F' }, { field: 'EMAIL', column: 'A' }] as const;
    expect(checkMapping(thrice, columns, { passwordsFromFile: false })).toEqual([{ kind: 'FIELD_TWICE', field: 'EMAIL', column: 'F' }]);
  });

  it('names a column that is not there', () => {
    const beyond = [...complete, { field: 'TIME_ZONE', column: 'G' }, { field: 'SUB_LEVEL_1', column: 'a' }] as const;
    expect(checkMapping(beyond, columns, { passwordsFromFile: false })).toEqual([
      { kind: 'COLUMN_UNKNOWN', field: 'TIME_ZONE', column: 'G' },
      { kind: 'COLUMN_UNKNOWN', field: 'SUB_LEVEL_1', column: 'a' },
    ]);
  });

  it('wants a password column for passwords from the file, and only then', () => {
    expect(checkMapping(complete, columns, { passwordsFromFile: true })).toEqual([{ kind: 'PASSWORD_COLUMN_MISSING', field: 'PASSWORD' }]);
    expect(checkMapping([...complete, { field: 'PASSWORD', column: 'F' }], columns, { passwordsFromFile: true })).toEqual([]);
  });
});
