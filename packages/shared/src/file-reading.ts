/** How a file was read: what was assumed of it, and what may be chosen instead. */

export const FILE_KINDS = ['WORKBOOK', 'TEXT'] as const;

export type FileKind = (typeof FILE_KINDS)[number];

export const TEXT_ENCODINGS = ['UTF_8', 'UTF_16LE', 'UTF_16BE', 'WINDOWS_1252'] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** What was assumed of a file, or chosen. Only a text has an encoding and a delimiter, of one character. */
export interface FileReading {
  readonly kind: FileKind;
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
}

/** The row with a sheet's headers; 0 says that it has none. */
export interface HeaderRow {
  /** The sheet's place among those offered, from 0. */
  readonly sheet: number;
  readonly row: number;
}

/** What was chosen. Null, or no header row for a sheet, is what the reader assumes by itself. */
export interface ReadingChoices {
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  readonly headerRows: readonly HeaderRow[];
}

/** Everything is left to the reader. */
export const NOTHING_CHOSEN: ReadingChoices = { encoding: null, delimiter: null, headerRows: [] };

/** Whether a text can be a delimiter: one character that is neither a quote nor the end of a line. */
export function isDelimiter(text: string): boolean {
  // In UTF-16 units, as texts are cut by them.
  return text.length === 1 && /^[^"\r\n\p{Surrogate}]$/u.test(text);
}
