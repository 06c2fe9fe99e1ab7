/** Files that a reader takes for something else than they are, with two users each: Zoë Núñez and Ada Lovelace. */
import { buildWorkbook } from './build-workbook.js';
import type { ImportedFile } from './import-through-page.js';

/** The header row, in the names of the fields. */
export const FIELDS = ['First name', 'Last name', 'Username', 'User ID', 'Email'];
const PEOPLE = [
  ['Zoë', 'Núñez', 'zoe', 'id-zoe', 'zoe@example.org'],
  ['Ada', 'Lovelace', 'ada', 'id-ada', 'ada@example.org'],
];

const title = (text: string): string[] => [text, '', '', '', ''];
const textOf = (rows: readonly (readonly string[])[], delimiter: string): string => rows.map((cells) => cells.join(delimiter)).join('\n');
const csv = (name: string, text: string, encoding: BufferEncoding = 'utf8'): ImportedFile => ({ name, bytes: Buffer.from(text, encoding) });

/** As spreadsheet programs write it: two rows of title, and an empty one, above the header row, which is row 4. */
export const TITLED = csv('titled.csv', textOf([title('Autumn 2026'), title('By the office'), title(''), FIELDS, ...PEOPLE], ';'));
/** More rows of title than the page shows: the header row is row 13. */
export const DEEP = csv('deep.csv', textOf([...Array.from({ length: 12 }, () => title('Autumn 2026')), FIELDS, ...PEOPLE], ';'));
/** Its first line says commas, as a program does that didn't look at the file. */
export const MISTAKEN = csv('mistaken.csv', `sep=,\n${textOf([FIELDS, ...PEOPLE], ';')}`);
/** Of a program that knows no UTF-8, with a delimiter that nobody guesses. */
export const OLD = csv('old.csv', textOf([FIELDS, ...PEOPLE], '|'), 'latin1');
/** Ada's row is hidden. */
export const HIDDEN: ImportedFile = { name: 'hidden.xlsx', bytes: buildWorkbook([FIELDS, ...PEOPLE], { hiddenRows: [3] }) };
/** Without a header row. */
export const BARE: ImportedFile = { name: 'bare.xlsx', bytes: buildWorkbook(PEOPLE) };
