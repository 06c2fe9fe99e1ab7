/** The workbook of new passwords: a row a user, to print, cut and hand out. */
import { type Language, type UserField, userField } from '@intake/shared';
import { writeWorkbook } from '../workbook/write-workbook.js';
import { HEADER_STYLE } from '../workbook/written-workbook.js';

export interface HandedOutUser {
  readonly lastName: string;
  readonly firstName: string;
  readonly username: string;
  readonly userId: string;
  readonly email: string;
  readonly password: string;
}

interface HandoutColumn {
  readonly field: UserField;
  readonly property: keyof HandedOutUser;
  /** In characters. */
  readonly width: number;
}

const COLUMNS: readonly HandoutColumn[] = [
  { field: 'LAST_NAME', property: 'lastName', width: 24 },
  { field: 'FIRST_NAME', property: 'firstName', width: 20 },
  { field: 'USERNAME', property: 'username', width: 28 },
  { field: 'USER_ID', property: 'userId', width: 16 },
  { field: 'EMAIL', property: 'email', width: 34 },
  { field: 'PASSWORD', property: 'password', width: 20 },
];

const SHEET = { EN: 'New passwords', NL: 'Nieuwe wachtwoorden' } as const satisfies Readonly<Record<Language, string>>;

/** An .xlsx file in a language, the users in their order. */
export function handoutWorkbook(language: Language, users: readonly HandedOutUser[]): Buffer {
  const header = { cells: COLUMNS.map(({ field }) => userField(field).label[language]), style: HEADER_STYLE };
  // No style: with one, two thousand rows would hold everybody up for half a second.
  const rows = users.map((user) => ({ cells: COLUMNS.map(({ property }) => user[property]) }));
  return writeWorkbook([{ name: SHEET[language], columns: COLUMNS.map(({ width }) => ({ width })), rows: [header, ...rows] }]);
}
