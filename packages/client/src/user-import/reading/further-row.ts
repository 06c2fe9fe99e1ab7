/** Header rows further down than the first rows, which are chosen by their number. */
import type { UploadSheet } from '../import-choices.js';

/** Source: Excel's specifications and limits. */
const SHEET_ROWS = 1_048_576;

type ShownSheet = Pick<UploadSheet, 'headerRow' | 'rowCount' | 'firstRows'>;

/** Whether a sheet has rows with text below those that are shown. */
export function hasFurtherRows({ headerRow, rowCount, firstRows }: ShownSheet): boolean {
  const below = firstRows.filter(({ number }) => number > headerRow).length;
  return isFurther(headerRow, firstRows) || rowCount > below;
}

/** Whether a row lies further down than those that are shown. */
export function isFurther(row: number, firstRows: ShownSheet['firstRows']): boolean {
  return row > (firstRows.at(-1)?.number ?? 0);
}

/** The number of a row that somebody typed; undefined where no sheet has such a row. */
export function typedRow(text: string): number | undefined {
  const row = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return row > 0 && row <= SHEET_ROWS ? row : undefined;
}
