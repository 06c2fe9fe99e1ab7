/** Takes the sheets of a file one after another and keeps the outlines of those that have text. */
import type { SheetOutline } from '@intake/shared';
import { ByteBudget } from './byte-budget.js';
import type { ReadingLimits } from './reading-limits.js';
import type { RowBlock } from './row-block.js';
import { SheetCollector } from './sheet-collector.js';

export class WorkbookCollector {
  readonly outlines: SheetOutline[] = [];
  readonly #onBlock: (block: RowBlock) => void;
  readonly #rowBudget: ByteBudget;
  readonly #outlineBudget: ByteBudget;

  constructor(limits: ReadingLimits, onBlock: (block: RowBlock) => void) {
    this.#onBlock = onBlock;
    this.#rowBudget = new ByteBudget(limits.resultBytes, 'UNPACKED_TOO_LARGE');
    this.#outlineBudget = new ByteBudget(limits.outlineBytes, 'TOO_MANY_COLUMNS');
  }

  /** Collects one sheet, whose rows `read` adds; it is offered if any of them has text. */
  async sheet(name: string, read: (sheet: SheetCollector) => Promise<void> | void): Promise<void> {
    const sheet = new SheetCollector(name, { sheet: this.outlines.length, onBlock: this.#onBlock, budget: this.#rowBudget });
    await read(sheet);
    const outline = sheet.finish();
    if (outline === undefined) return;
    this.#outlineBudget.spend(JSON.stringify(outline).length);
    this.outlines.push(outline);
  }
}
