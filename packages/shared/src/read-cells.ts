/** Takes the mapped cells out of a sheet's rows, with the corrections in their places. */
import { removeForbiddenSpaces } from './cell-parsers.js';
import type { DraftSource } from './draft-import.js';
import { USER_FIELDS, type UserField } from './user-fields.js';
import { isBlank } from './white-space.js';
import { columnIndex, type Cell, type SheetRow } from './workbook.js';

/** A cell put right after the upload; its value replaces the file's text. */
export interface CellCorrection {
  readonly rowNumber: number;
  readonly field: UserField;
  readonly value: string;
}

/** A mapped cell: what is judged, and its text for people. */
export interface MappedCell {
  readonly field: UserField;
  readonly cell: Cell;
  readonly text: string;
}

/** A row in which some mapped cell has text, with all its mapped cells in the fields' order. */
export interface MappedRow {
  readonly rowNumber: number;
  readonly cells: readonly MappedCell[];
}

type CellSource = Pick<DraftSource, 'rows' | 'headerRowNumber' | 'mapping' | 'corrections' | 'removeSpaces'>;

/** The rows that count: below the header row, and, once corrections are in their places, not empty in every mapped cell. */
export function readCells(source: CellSource): MappedRow[] {
  const columns = mappedColumns(source);
  const corrections = new Map(source.corrections.map((correction) => [cellName(correction.rowNumber, correction.field), correction.value]));
  const removeSpaces = new Set(source.removeSpaces);
  return filledRows(source, columns)
    .map(({ number, cells }) => ({
      number,
      cells: columns.map(({ field }, place) => corrections.get(cellName(number, field)) ?? cells[place] ?? ''),
    }))
    .filter(({ cells }) => !isEmpty(cells))
    .map(({ number, cells }) => ({
      rowNumber: number,
      cells: columns.map(({ field }, place) => mappedCell(field, cells[place] ?? '', removeSpaces.has(field))),
    }));
}

function mappedCell(field: UserField, cell: Cell, withoutSpaces: boolean): MappedCell {
  const judged = typeof cell === 'string' && withoutSpaces ? removeForbiddenSpaces(field, cell) : cell;
  return { field, cell: judged, text: typeof judged === 'string' ? judged : judged.text };
}

/** Corrections of a row that is empty in the file, or of a field that isn't mapped. */
export function strayCorrections(source: CellSource): CellCorrection[] {
  if (source.corrections.length === 0) return [];
  const numbers = new Set(filledRows(source, mappedColumns(source)).map(({ number }) => number));
  const fields = new Set(source.mapping.map(({ field }) => field));
  return source.corrections.filter(({ rowNumber, field }) => !numbers.has(rowNumber) || !fields.has(field));
}

/** How many rows have text in a mapped cell, whatever it is. */
export function countRows(source: Pick<CellSource, 'rows' | 'headerRowNumber' | 'mapping'>): number {
  return filledRows(source, mappedColumns(source)).length;
}

interface MappedColumn {
  readonly field: UserField;
  readonly column: number;
}

function mappedColumns({ mapping }: Pick<CellSource, 'mapping'>): MappedColumn[] {
  const letters = new Map(mapping.map(({ field, column }) => [field, column]));
  return USER_FIELDS.flatMap((field) => {
    const column = columnIndex(letters.get(field) ?? '');
    return column === undefined ? [] : [{ field, column }];
  });
}

interface FilledRow {
  readonly number: number;
  /** In the columns' order. */
  readonly cells: readonly Cell[];
}

function filledRows(source: Pick<CellSource, 'rows' | 'headerRowNumber'>, columns: readonly MappedColumn[]): FilledRow[] {
  return source.rows
    .filter(({ number }) => number > source.headerRowNumber)
    .map((row) => ({ number: row.number, cells: pickCells(row, columns) }))
    .filter(({ cells }) => !isEmpty(cells));
}

function isEmpty(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && isBlank(cell));
}

function pickCells(row: SheetRow, columns: readonly MappedColumn[]): Cell[] {
  const byColumn = new Map(row.cells);
  return columns.map(({ column }) => byColumn.get(column) ?? '');
}

function cellName(rowNumber: number, field: UserField): string {
  return `${rowNumber} ${field}`;
}
