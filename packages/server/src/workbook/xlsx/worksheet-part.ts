/** The part that holds a sheet's cells. */
import type { Cell } from '@intake/shared';
import { LONGEST_CELL, SHEET_COLUMNS, SHEET_ROWS } from '../reading-limits.js';
import { refuse } from '../unreadable-file.js';
import { type ElementRules, elementRules } from '../xml/element-rules.js';
import type { XmlAttributes } from '../xml/xml-attributes.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { referencedColumn, referencedRow, rowNumber } from './cell-reference.js';
import { type CellContext, cellValue, type StoredCell } from './cell-value.js';
import { readPart } from './read-part.js';
import { richTextRule, TEXT_ELEMENTS } from './rich-text.js';
import { RowOrder } from './row-order.js';
import { isTrue } from './xml-boolean.js';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Hears of each row with cells that are not empty, in the order of their numbers. */
export type RowListener = (number: number, cells: [column: number, cell: Cell][], isHidden: boolean) => void;

// Where they aren't looked for, cells would be lost in silence.
const NEVER_ELSEWHERE = new Set(['main:worksheet', 'main:sheetData', 'main:row', 'main:c', 'main:v', 'main:is', ...TEXT_ELEMENTS]);

/** Reads the sheet's rows. What the sheet says of its own size is not looked at: it is often wrong. */
export async function readWorksheet(archive: ZipArchive, part: string, context: CellContext, onRow: RowListener): Promise<void> {
  const worksheet = new Worksheet(context, onRow);
  await readPart(archive, part, worksheet.rules(), NEVER_ELSEWHERE);
}

class Worksheet {
  readonly #context: CellContext;
  readonly #order: RowOrder;
  /** The row that is read now; 0 before its number is known. */
  #row = 0;
  #isHidden = false;
  #lastRow = 0;
  #nextColumn = 0;
  #cells: [number, Cell][] = [];
  readonly #cell: Mutable<StoredCell> = { type: 'n', style: undefined, formula: false, value: undefined, inline: undefined };

  constructor(context: CellContext, onRow: RowListener) {
    this.#context = context;
    this.#order = new RowOrder(onRow);
  }

  rules(): ElementRules {
    const cell = this.#cell;
    const children = elementRules({
      'main:f': { open: () => (cell.formula = true) },
      'main:v': { open: () => (cell.value ??= ''), text: (text) => (cell.value = (cell.value ?? '') + text) },
      'main:is': richTextRule((text) => (cell.inline = text)),
    });
    const row = elementRules({ 'main:c': { open: (attributes) => this.#openCell(attributes), close: () => this.#closeCell(), children } });
    const data = elementRules({
      'main:row': { open: (attributes) => this.#openRow(attributes), close: () => this.#closeRow(), children: row },
    });
    return elementRules({ 'main:worksheet': { children: elementRules({ 'main:sheetData': { children: data } }) } });
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes.get('r');
    this.#row = number === undefined ? 0 : rowNumber(number);
    // A sheet that hides rows by default (zeroHeight) means those that it has no element for. Source: what Excel, LibreOffice and XlsxWriter show and write.
    this.#isHidden = isTrue(attributes.get('hidden'));
    this.#nextColumn = 0;
    this.#cells = [];
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    // A row without a number is the one that its cells name, or else the one after the last.
    if (this.#row === 0) this.#row = reference === undefined ? this.#lastRow + 1 : referencedRow(reference);
    if (reference !== undefined) this.#nextColumn = referencedColumn(reference, this.#row);
    const cell = this.#cell;
    cell.type = attributes.get('t') ?? 'n';
    cell.style = attributes.get('s');
    cell.formula = false;
    cell.value = undefined;
    cell.inline = undefined;
  }

  #closeCell(): void {
    const cell = cellValue(this.#cell, this.#context);
    const column = this.#nextColumn;
    this.#nextColumn += 1;
    if (column >= SHEET_COLUMNS) refuse('SHEET_TOO_LARGE');
    if (cell === '') return;
    if (typeof cell === 'string' && cell.length > LONGEST_CELL) refuse('CELL_TOO_LONG');
    // There can't be more in places of their own: sooner than at the row's end, as a row may hold millions in one place.
    if (this.#cells.push([column, cell]) > SHEET_COLUMNS) refuse('DAMAGED');
  }

  #closeRow(): void {
    const number = this.#row === 0 ? this.#lastRow + 1 : this.#row;
    if (number > SHEET_ROWS) refuse('SHEET_TOO_LARGE');
    this.#lastRow = number;
    this.#order.add(number, this.#cells, this.#isHidden);
  }
}
