/** An import as the laws make one up: a file, and how it is to be taken. `{w}` in a text stands for the world that it is made for. */
import type { PasswordSource, UserField } from '@intake/shared';

export type GivenRow = Readonly<Partial<Record<UserField, string>>>;

/** A cell put right after the upload; `row` counts the file's rows from 0, the header row aside. */
export interface GivenCorrection {
  readonly row: number;
  readonly field: UserField;
  readonly value: string;
}

export interface GivenImport {
  readonly format: 'csv' | 'xlsx';
  /** The columns, in order; each is mapped. */
  readonly fields: readonly UserField[];
  readonly rows: readonly GivenRow[];
  /** By name. */
  readonly role: string;
  readonly passwords: PasswordSource;
  readonly specialNeedsForAll: boolean | null;
  readonly extraTimePercentageForAll: number | null;
  /** Identifiers and email addresses only, out of which every space goes. */
  readonly removeSpaces: readonly UserField[];
  readonly corrections: readonly GivenCorrection[];
}

/** A value of strings, lists and records with the world's mark in all its texts. */
export function inWorld<T>(value: T, mark: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll('{w}', mark)) as T;
}

/** The number of the row below the header row. */
export const FIRST_ROW = 2;

// The domain's rules: Unicode's white space, and what has no width and is typed or pasted like one.
const SPACES = String.raw`[\p{White_Space}\u180E\u200B-\u200D\u2060\uFEFF]`;
const EVERY_SPACE = new RegExp(SPACES, 'gu');
const AT_ENDS = new RegExp(`^${SPACES}+|${SPACES}+$`, 'gu');

/** The text without spaces at its ends. */
export function trimmed(text: string): string {
  return text.replace(AT_ENDS, '');
}

/** A row that counts: its number as the spreadsheet program shows it, and what is judged of it. */
export interface CountedRow {
  readonly rowNumber: number;
  /** Of every column, corrections and removed spaces included. */
  readonly texts: GivenRow;
}

/** The rows of a file in which some cell is filled. */
export function countedRows(given: GivenImport): CountedRow[] {
  return given.rows.flatMap((row, index) => {
    const isFilled = given.fields.some((field) => trimmed(row[field] ?? '') !== '');
    return isFilled ? [{ rowNumber: index + FIRST_ROW, texts: judgedTexts(given, index) }] : [];
  });
}

function judgedTexts({ fields, rows, corrections, removeSpaces }: GivenImport, index: number): GivenRow {
  const texts = fields.map((field) => {
    const correction = corrections.find((one) => one.row === index && one.field === field);
    const text = correction?.value ?? rows[index]?.[field] ?? '';
    return [field, removeSpaces.includes(field) ? text.replace(EVERY_SPACE, '') : text];
  });
  return Object.fromEntries(texts) as GivenRow;
}
