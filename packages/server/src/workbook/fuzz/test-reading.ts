/** What must hold between the parts of a reading, whichever file it is of. Used by tests only. */
import { type Cell, columnIndex, isBlank, type SheetOutline, type SheetRow } from '@intake/shared';
import { COLUMNS_WITH_TEXT, LONGEST_CELL, SHEET_COLUMNS, SHEET_ROWS } from '../reading-limits.js';
import { textOf } from '../row-packer.js';
import type { ReadFile } from '../test-files.js';

const isFilled = (cell: Cell): boolean => typeof cell !== 'string' || !isBlank(cell);

interface Rule {
  readonly rule: string;
  readonly holds: (sheet: SheetOutline, rows: readonly SheetRow[]) => boolean;
}

/** Every sheet and its rows keep these. */
const RULES: readonly Rule[] = [
  { rule: 'there is a row for each that the outline counts', holds: ({ rowCount }, rows) => rows.length === rowCount + 1 },
  { rule: 'the first row is the header row', holds: ({ headerRowNumber }, rows) => rows[0]?.number === headerRowNumber },
  {
    rule: 'rows are in order and on the sheet',
    holds: (_, rows) =>
      ascending(
        rows.map(({ number }) => number - 1),
        SHEET_ROWS,
      ),
  },
  {
    rule: 'cells are in order and on the sheet',
    holds: (_, rows) =>
      rows.every(({ cells }) =>
        ascending(
          cells.map(([column]) => column),
          SHEET_COLUMNS,
        ),
      ),
  },
  { rule: 'every row has text', holds: (_, rows) => rows.every(({ cells }) => cells.some(([, cell]) => isFilled(cell))) },
  { rule: 'no cell is empty or too long', holds: (_, rows) => cellsOf(rows).every(isRightSize) },
  {
    rule: 'every text can be stored',
    holds: ({ name }, rows) => [name, ...cellsOf(rows).map(textOf)].every((text) => text.isWellFormed()),
  },
  {
    rule: 'the outline has the columns with text',
    holds: ({ columns }, rows) =>
      sameColumns(
        columns.map(({ letter }) => columnIndex(letter)),
        rows,
      ),
  },
];

/** The rules that a reading breaks. */
export function contradictions({ sheets, rows, blocks }: ReadFile): string[] {
  const broken = sheets.flatMap((sheet, index) => RULES.filter(({ holds }) => !holds(sheet, rows[index] ?? [])).map(({ rule }) => rule));
  const numbered = sheets.every(({ index }, place) => index === place);
  const blocksHold = blocks.every(({ content, rowCount, firstRow, lastRow }) => {
    const packed = JSON.parse(content.toString('utf8')) as readonly SheetRow[];
    return packed.length === rowCount && packed[0]?.number === firstRow && packed.at(-1)?.number === lastRow;
  });
  return [...broken, ...(numbered ? [] : ['sheets are numbered in order']), ...(blocksHold ? [] : ['blocks are what they say'])];
}

function ascending(numbers: readonly number[], bound: number): boolean {
  return numbers.every((number, index) => number > (numbers[index - 1] ?? -1) && number < bound);
}

function cellsOf(rows: readonly SheetRow[]): Cell[] {
  return rows.flatMap(({ cells }) => cells.map(([, cell]) => cell));
}

function isRightSize(cell: Cell): boolean {
  return typeof cell !== 'string' || (cell !== '' && cell.length <= LONGEST_CELL);
}

function sameColumns(outlined: readonly (number | undefined)[], rows: readonly SheetRow[]): boolean {
  const filled = new Set(rows.flatMap(({ cells }) => cells.flatMap(([column, cell]) => (isFilled(cell) ? [column] : []))));
  return (
    outlined.length === filled.size &&
    outlined.length <= COLUMNS_WITH_TEXT &&
    outlined.every((column) => column !== undefined && filled.has(column))
  );
}
