/** A file once read, as the spreadsheet program shows it: text only, addressed by row number and column index. */

/** Why a cell has no trustworthy text. */
export type CellFault = 'CELL_ERROR' | 'NUMBER_LOST_DIGITS';

/** A cell whose text can't be taken as it stands; `text` is what the spreadsheet shows there (`#N/A`). */
export interface FaultyCell {
  readonly fault: CellFault;
  readonly text: string;
}

/** The text that the spreadsheet shows, or why there is none to trust. */
export type Cell = string | FaultyCell;

/** A row that holds text. Row numbers count from 1, column indices from 0 (A); cells without text are left out. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (readonly [column: number, cell: Cell])[];
}

/** What is known of a column before it is mapped. */
export interface SheetColumn {
  /** A, B, …, AA, … */
  readonly letter: string;
  /** The header row's text, empty where there is none. */
  readonly header: string;
  /** The first three cells with text below the header row; none of what may be a password. */
  readonly samples: readonly string[];
}

/** One of a sheet's first rows with text, as it is shown to choose the header row. */
export interface FirstRow {
  readonly number: number;
  /** From column A on, shortened; empty where the text may be a password. */
  readonly cells: readonly string[];
}

/** A visible sheet with text, without its rows. */
export interface SheetOutline {
  /** The sheet's place among those offered, from 0. */
  readonly index: number;
  readonly name: string;
  /** The first row that has any text, unless another was chosen; 0 where the sheet has none by choice. Rows above it are passed over. */
  readonly headerRowNumber: number;
  /** Every column that holds text in the header row or below it, from left to right. */
  readonly columns: readonly SheetColumn[];
  /** Rows with text below the header row. */
  readonly rowCount: number;
  /** Those of them that the spreadsheet program hides. */
  readonly hiddenRowCount: number;
  /** The first ten rows with text, those above the header row included; none on the last ones of very many wide sheets. */
  readonly firstRows: readonly FirstRow[];
}

const LETTERS = 26;

/** The letter of a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : columnLetter(Math.floor(index / LETTERS) - 1) + last;
}

/** The index of a column letter (A is 0), or undefined where the text isn't one. */
export function columnIndex(letter: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letter)) return undefined;
  return [...letter].reduce((index, character) => index * LETTERS + character.charCodeAt(0) - 64, 0) - 1;
}
