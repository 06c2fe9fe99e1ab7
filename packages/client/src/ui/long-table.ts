/** What a very long table shows of itself: the rows that are in view, and the columns that there is room for. */

export interface LongTableColumn {
  /** Also the name of the slot that fills the column's cells. */
  readonly key: string;
  readonly label: string;
  /** What the first column is called where it stands for all; left out: as ever. */
  readonly narrowLabel?: string;
  /** Share of the width. */
  readonly share: number;
  /** The least width of the table, in pixels, at which the column is there. */
  readonly from?: number;
}

/** Below this width, in pixels, a row is one cell of two lines. */
export const NARROW = 600;

/** In pixels, of one line and of two. */
const ROW_HEIGHT = 44;
const NARROW_ROW_HEIGHT = 62;

/** The height of each row, in pixels, in a table of this width. */
export function rowHeightAt(width: number): number {
  return width < NARROW ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
}

/** Rows that are kept above and below the view, so that a quick scroll meets no gap. */
const MARGIN = 8;

/** The window moves by so many rows at once, so that most scrolling renders nothing. */
const STEP = 8;

/** Rows before the end at which more are wanted: some screens full. */
const AHEAD = 120;

export interface View {
  /** Of the first row's top below the top of the window, in pixels: negative once scrolled. */
  readonly top: number;
  /** Of the window, in pixels. */
  readonly height: number;
  readonly rowHeight: number;
  /** Rows that are loaded. */
  readonly count: number;
}

export interface RowRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The rows to render: those in view and some around them. */
export function rowsInView({ top, height, rowHeight, count }: View): RowRange {
  const first = Math.floor(-top / rowHeight) - MARGIN;
  const from = Math.max(0, Math.floor(first / STEP) * STEP);
  const shown = Math.ceil((height / rowHeight + 2 * MARGIN + STEP) / STEP) * STEP;
  return { from: Math.min(from, Math.max(0, count - shown)), to: Math.min(count, from + shown) };
}

/** Whether the view is so near the end of what is loaded that more is wanted. */
export function isNearEnd({ to }: RowRange, count: number): boolean {
  return to >= count - AHEAD;
}

/** The columns that a table of this width shows; in a narrow one the first stands for all. */
export function columnsFor(columns: readonly LongTableColumn[], width: number): readonly LongTableColumn[] {
  if (width >= NARROW) return columns.filter(({ from = 0 }) => width >= from);
  return columns.slice(0, 1).map((first) => ({ ...first, label: first.narrowLabel ?? first.label }));
}
