/** Takes the sheets of a file one after another and keeps the outlines of those that have text. */
import type { HeaderRow, SheetOutline } from '@intake/shared';
import { ByteBudget } from './byte-budget.js';
import type { ReadingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';
import { SheetCollector } from './sheet-collector.js';

export interface WorkbookCollecting {
  readonly limits: ReadingLimits;
  /** Those that were chosen. */
  readonly headerRows: readonly HeaderRow[];
  readonly onBlock: (block: RowBlock) => void;
}

export class WorkbookCollector {
  readonly outlines: SheetOutline[] = [];
  readonly #onBlock: (block: RowBlock) => void;
  readonly #headerRows: ReadonlyMap<number, number>;
  readonly #rowBudget: ByteBudget;
  readonly #outlineBudget: ByteBudget;
  #firstRowsLeft: number;

  constructor({ limits, headerRows, onBlock }: WorkbookCollecting) {
    this.#onBlock = onBlock;
    this.#headerRows = new Map(headerRows.map(({ sheet, row }) => [sheet, row]));
    this.#rowBudget = new ByteBudget(limits.resultBytes, 'UNPACKED_TOO_LARGE');
    this.#outlineBudget = new ByteBudget(limits.outlineBytes, 'TOO_MANY_COLUMNS');
    this.#firstRowsLeft = limits.firstRowsBytes;
  }

  /** Collects one sheet, whose rows `read` adds; it is offered if any of them has text. */
  async sheet(name: string, read: (sheet: SheetCollector) => Promise<void> | void): Promise<void> {
    const index = this.outlines.length;
    const headerRow = this.#headerRows.get(index);
    const sheet = new SheetCollector(name, { sheet: index, headerRow, onBlock: this.#onBlock, budget: this.#rowBudget });
    await read(sheet);
    const outline = sheet.finish();
    if (outline === undefined) return;
    this.#outlineBudget.spend(JSON.stringify({ ...outline, firstRows: [] }).length);
    this.outlines.push(this.#withinFirstRows(outline));
  }

  /** They help to choose a header row: no file is refused for them. */
  #withinFirstRows(outline: SheetOutline): SheetOutline {
    const length = JSON.stringify(outline.firstRows).length;
    if (length > this.#firstRowsLeft) return { ...outline, firstRows: [] };
    this.#firstRowsLeft -= length;
    return outline;
  }
}
