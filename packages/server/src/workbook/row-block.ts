/** Some rows of a sheet, packed for keeping: whoever keeps them need not look inside. */

export interface RowBlock {
  /** The sheet's place among those offered, from 0. */
  readonly sheet: number;
  /** Row numbers as the spreadsheet program shows them, both included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The header row counts too. */
  readonly rowCount: number;
  /** UTF-8 JSON of `SheetRow[]`. */
  readonly content: Buffer;
}
