/** The cells of a preview that the person has put right, before they try again: by row and field, the new text. */
import { issueSentence, type Language, parseText, type UserField } from '@intake/shared';

/** The same as a correction of the API. */
export interface CellEdit {
  readonly rowNumber: number;
  readonly field: UserField;
  readonly value: string;
}

export type CellName = Pick<CellEdit, 'rowNumber' | 'field'>;

/** What was typed into the cells of one row; never empty. */
export type RowEdits = ReadonlyMap<UserField, string>;

/** By row, in the order in which the rows were first edited. A row that isn't edited keeps its very map, and needn't be drawn again. */
export type CellEdits = ReadonlyMap<number, RowEdits>;

export const NO_EDITS: CellEdits = new Map();

/** With this text in the cell; the text that the cell had before it was edited takes the edit away. */
export function withEdit(edits: CellEdits, edit: CellEdit, original: string | null): CellEdits {
  const { rowNumber, field, value } = edit;
  if (value === original) return withoutEdit(edits, edit);
  return new Map(edits).set(rowNumber, new Map(edits.get(rowNumber)).set(field, value));
}

/** With the cell as it was. */
export function withoutEdit(edits: CellEdits, { rowNumber, field }: CellName): CellEdits {
  const row = new Map(edits.get(rowNumber));
  const others = new Map(edits);
  row.delete(field);
  if (row.size === 0) others.delete(rowNumber);
  else others.set(rowNumber, row);
  return others;
}

/** How many cells were edited. */
export function countEdits(edits: CellEdits): number {
  return correctionsOf(edits).length;
}

/** What tryImport wants of them. */
export function correctionsOf(edits: CellEdits): CellEdit[] {
  return [...edits].flatMap(([rowNumber, row]) => [...row].map(([field, value]) => ({ rowNumber, field, value })));
}

/** What the domain finds wrong in a text as it is typed, as a sentence; undefined where only the whole file can tell. */
export function faultOf(field: UserField, text: string, language: Language): string | undefined {
  const parsed = parseText(field, text);
  return parsed.ok ? undefined : issueSentence({ field, code: parsed.code }, language);
}
