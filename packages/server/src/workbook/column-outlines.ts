/** What is known of a sheet's columns while its rows go by: headers, and the first texts below them. */
import { type Cell, columnLetter, isBlank, isPasswordHeader, type SheetColumn, type SheetRow } from '@intake/shared';
import { COLUMNS_WITH_TEXT } from './reading-limits.js';
import { textOf } from './row-packer.js';
import { refuse } from './unreadable-file.js';
import { shortened } from './well-formed.js';

const SAMPLES = 3;

// They are shown in a list of columns; nobody reads on there. In UTF-16 units.
const LONGEST_SHOWN = 200;

interface ColumnNotes {
  header: string;
  readonly samples: string[];
}

/** Whether the text of a column in the row at hand is not to be shown. */
type Hiding = (column: number) => boolean;

const NOTHING: Hiding = () => false;

export class ColumnOutlines {
  readonly #columns: (ColumnNotes | undefined)[] = [];
  #count = 0;

  /** Takes the header row's cells; those that are to be hidden only if they are a password's header themselves. */
  addHeaders(cells: SheetRow['cells'], isHidden: Hiding = NOTHING): void {
    for (const [column, cell] of cells) {
      if (!hasText(cell)) continue;
      const header = shortened(textOf(cell), LONGEST_SHOWN);
      this.#column(column).header = isHidden(column) && !isPasswordHeader(header) ? '' : header;
    }
  }

  /** The cells of a row below it that may become samples. */
  lacking(cells: SheetRow['cells']): SheetRow['cells'] {
    return cells.filter(([column, cell]) => (this.#columns[column]?.samples.length ?? 0) < SAMPLES && hasText(cell));
  }

  /** Takes those cells. */
  addSamples(cells: SheetRow['cells'], isHidden: Hiding = NOTHING): void {
    for (const [column, cell] of this.lacking(cells)) {
      const { samples } = this.#column(column);
      if (!isHidden(column)) samples.push(shortened(textOf(cell), LONGEST_SHOWN));
    }
  }

  /** The columns with text, from left to right. */
  columns(): SheetColumn[] {
    return this.#columns.flatMap((column, index) => (column === undefined ? [] : [{ letter: columnLetter(index), ...column }]));
  }

  #column(index: number): ColumnNotes {
    const known = this.#columns[index];
    if (known !== undefined) return known;
    this.#count += 1;
    if (this.#count > COLUMNS_WITH_TEXT) refuse('TOO_MANY_COLUMNS');
    return (this.#columns[index] = { header: '', samples: [] });
  }
}

/** Whether a cell counts as filled: faulty ones do, and those with anything but spaces. */
export function hasText(cell: Cell): boolean {
  if (typeof cell !== 'string') return true;
  const first = cell.charCodeAt(0);
  // Printable ASCII settles it for nearly every cell.
  return (first > 0x20 && first < 0x7f) || !isBlank(cell);
}
