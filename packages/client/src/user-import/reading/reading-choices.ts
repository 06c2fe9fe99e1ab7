/** How a file is read: what the person chose of it, and what is shown for it meanwhile. */
import type { HeaderRow, ReadingChoices, TextEncoding } from '@intake/shared';
import type { ImportUpload, UploadSheet } from '../import-choices.js';

/** How the controls stand. */
export interface ShownReading {
  /** Null for a workbook, as is the delimiter. */
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  readonly headerRow: number;
}

/** What was chosen of an upload, as the API takes it. */
export function readingChoices({ choices: { encoding, delimiter, headerRows } }: ImportUpload): ReadingChoices {
  return { encoding, delimiter, headerRows: headerRows.map(({ sheet, row }) => ({ sheet, row })) };
}

/** With this header row for its sheet, whatever it was. */
export function withHeaderRow(choices: ReadingChoices, chosen: HeaderRow): ReadingChoices {
  const others = choices.headerRows.filter(({ sheet }) => sheet !== chosen.sheet);
  return { ...choices, headerRows: [...others, chosen].sort((one, other) => one.sheet - other.sheet) };
}

/** Whether a file would be read the same way. */
export function isSameReading(one: ReadingChoices, other: ReadingChoices): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** What is wanted of a sheet, where something is; else how it was read. */
export function shownReading({ reading }: ImportUpload, { index, headerRow }: UploadSheet, wanted: ReadingChoices): ShownReading {
  return {
    encoding: wanted.encoding ?? reading.encoding,
    delimiter: wanted.delimiter ?? reading.delimiter,
    headerRow: wanted.headerRows.find(({ sheet }) => sheet === index)?.row ?? headerRow,
  };
}

function inOrder({ encoding, delimiter, headerRows }: ReadingChoices): unknown {
  return [encoding, delimiter, [...headerRows].sort((one, other) => one.sheet - other.sheet).map(({ sheet, row }) => [sheet, row])];
}
