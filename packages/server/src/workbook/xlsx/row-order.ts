/** Sees to it that rows come in the order of their numbers, and cells in that of their columns, each once. */
import type { Cell } from '@intake/shared';
import { refuse } from '../unreadable-file.js';
import type { RowListener } from './worksheet-part.js';

export class RowOrder {
  readonly #onRow: RowListener;
  #last = 0;

  constructor(onRow: RowListener) {
    this.#onRow = onRow;
  }

  /** Hands a row with cells over, its cells sorted; refused where a row comes too late or two cells are in one place. */
  add(number: number, cells: [column: number, cell: Cell][], isHidden: boolean): void {
    if (cells.length === 0) return;
    if (number <= this.#last) refuse('DAMAGED');
    this.#last = number;
    if (!isAscending(cells)) cells.sort(([one], [other]) => one - other);
    if (!isAscending(cells)) refuse('DAMAGED');
    this.#onRow(number, cells, isHidden);
  }
}

function isAscending(cells: readonly (readonly [number, Cell])[]): boolean {
  let last = -1;
  for (const [column] of cells) {
    if (column <= last) return false;
    last = column;
  }
  return true;
}
