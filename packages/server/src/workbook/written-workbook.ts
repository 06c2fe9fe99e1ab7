/** What a workbook that we write consists of: sheets of text cells, and how they look. */

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Long texts go on below, within the cell. */
  readonly wrap?: boolean;
  /** Colours as six hexadecimal digits, such as `FFC7CE`. */
  readonly fill?: string;
  readonly colour?: string;
  /** Of the letters, in points. */
  readonly size?: number;
  /** Writes the cell even if it is empty, so that what is typed into it later is text. */
  readonly keepEmpty?: boolean;
  /** A thin line around the cell. */
  readonly border?: boolean;
}

/** Text only, whatever it looks like: nothing that we write is ever a number, a date or a formula. */
export interface WrittenCell {
  readonly text: string;
  /** Over the row's and the column's style. */
  readonly style?: CellStyle;
}

export interface WrittenRow {
  readonly cells: readonly (string | WrittenCell)[];
  /** For all cells of the row, over the column's style. */
  readonly style?: CellStyle;
  /** In points; by the program that opens it where left out. */
  readonly height?: number;
  /** Makes one cell of the first so many: for a note above a table. */
  readonly spans?: number;
}

export interface WrittenColumn {
  /** In characters of the usual size. */
  readonly width?: number;
  /** For all cells of the column. */
  readonly style?: CellStyle;
}

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly WrittenRow[];
  readonly columns?: readonly WrittenColumn[];
}

/** How a row with the columns' names looks. */
export const HEADER_STYLE: CellStyle = { bold: true, fill: 'D9E1F2', border: true, wrap: true };
