/** The cells of a sheet, stored as Excel stores them. */
import { columnLetter } from '@intake/shared';
import { escapeXml } from './escape-xml.js';

/** Text, a number, a formula with or without a stored result, an error value, or nothing. */
export type TestCell =
  string | null | { readonly number: number } | { readonly formula: string; readonly result?: string } | { readonly error: string };

/** A text's type and content within its cell, as XML. */
export type StoredText = (text: string) => readonly [type: string, content: string];

export interface SheetOptions {
  /** The numbers of the rows that a spreadsheet program doesn't show. */
  readonly hiddenRows?: readonly number[];
}

/** The sheetData element; the first of the rows is the sheet's row 1. */
export function sheetXml(rows: readonly (readonly TestCell[])[], storedText: StoredText, { hiddenRows = [] }: SheetOptions = {}): string {
  const elements = rows.map((cells, index) => row(cells, index + 1, storedText));
  const shown = elements.map((element, index) => (hiddenRows.includes(index + 1) ? element.replace('<row ', '<row hidden="1" ') : element));
  return `<sheetData>${shown.join('')}</sheetData>`;
}

function row(cells: readonly TestCell[], number: number, storedText: StoredText): string {
  const stored = cells.map((value, column) => cell(value, `r="${columnLetter(column)}${String(number)}"`, storedText));
  return `<row r="${String(number)}">${stored.join('')}</row>`;
}

function cell(value: TestCell, place: string, storedText: StoredText): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(place, storedText(value));
  if ('number' in value) return `<c ${place}><v>${storedNumber(value.number)}</v></c>`;
  if ('error' in value) return `<c ${place} t="e"><v>${escapeXml(value.error)}</v></c>`;
  const formula = `<f>${escapeXml(value.formula)}</f>`;
  return value.result === undefined ? `<c ${place}>${formula}</c>` : `<c ${place} t="str">${formula}<v>${escapeXml(value.result)}</v></c>`;
}

function textCell(place: string, [type, content]: ReturnType<StoredText>): string {
  return `<c ${place} t="${type}">${content}</c>`;
}

/** As Excel writes it: with an exponent from 17 figures on. */
function storedNumber(value: number): string {
  return Math.abs(value) < 1e17 ? String(value) : value.toExponential().toUpperCase();
}
