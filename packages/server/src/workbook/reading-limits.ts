/** How much a file may hold before it is refused. */

/** The bounds of one reading. Sizes are in bytes. */
export interface ReadingLimits {
  /** All parts of the archive together, unpacked. */
  readonly unpackedBytes: number;
  /** One part of the archive, unpacked, or a text file. */
  readonly partBytes: number;
  /** Files in the archive. */
  readonly entries: number;
  /** Rows as they are handed over, all sheets together. One long text that many cells share counts once for each. */
  readonly resultBytes: number;
  /** Headers and samples, all sheets together. */
  readonly outlineBytes: number;
  /** The first rows, all sheets together: sheets beyond that show none. */
  readonly firstRowsBytes: number;
}

const MEGABYTE = 1024 * 1024;

// Past 30,000 rows an honest workbook may outgrow the default; each row more makes room for a row's worth of XML. Source: the product's security rules.
const ROWS_WITHIN_DEFAULT = 30_000;
const BYTES_PER_ROW_MORE = 2048;

/** The bounds for a server that imports up to so many rows at once. */
export function readingLimits(maxImportRows: number): ReadingLimits {
  const more = Math.max(0, maxImportRows - ROWS_WITHIN_DEFAULT) * BYTES_PER_ROW_MORE;
  return {
    unpackedBytes: 100 * MEGABYTE + more,
    partBytes: 64 * MEGABYTE + more,
    entries: 1000,
    resultBytes: 64 * MEGABYTE + more,
    outlineBytes: 4 * MEGABYTE,
    firstRowsBytes: 2 * MEGABYTE,
  };
}

/** The longest text of a cell, in UTF-16 units. Source: Excel's specifications and limits. */
export const LONGEST_CELL = 32_767;

/** Rows of a sheet. Source: Excel's specifications and limits. */
export const SHEET_ROWS = 1_048_576;

/** Columns of a sheet. Source: Excel's specifications and limits. */
export const SHEET_COLUMNS = 16_384;

/** Columns with text that a sheet may have: far more than a list of users has, few enough to show. */
export const COLUMNS_WITH_TEXT = 1000;
