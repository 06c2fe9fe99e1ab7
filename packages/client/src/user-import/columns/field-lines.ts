/** The lines of step 2: which fields stand at once, which are folded, and which columns nothing uses. */
import { USER_FIELDS, type UserField, userField } from '@intake/shared';
import { columnsOf, type FieldColumns, type ImportChoices, type SheetColumn, type UploadSheet } from '../import-choices.js';

export interface FieldLines {
  /** Required, proposed by a header, or chosen when the file was read. */
  readonly shown: readonly UserField[];
  /** Optional, and nothing in the file looks like them. */
  readonly folded: readonly UserField[];
}

/** The lines of a sheet, in the fields' order. What is chosen later moves no line; `begun` is what was chosen when the file was read. */
export function fieldLines(begun: ImportChoices, sheet: UploadSheet, passwordsFromFile: boolean): FieldLines {
  const proposed = new Set(sheet.proposedMapping.map(({ field }) => field));
  const chosen = columnsOf(begun, sheet);
  const isShown = (field: UserField): boolean =>
    userField(field).required || proposed.has(field) || chosen[field] !== undefined || (field === 'PASSWORD' && passwordsFromFile);
  return { shown: USER_FIELDS.filter(isShown), folded: USER_FIELDS.filter((field) => !isShown(field)) };
}

/** The columns that no field is in, from left to right. */
export function columnsWithoutField(columns: readonly SheetColumn[], fields: FieldColumns): SheetColumn[] {
  const used = new Set(Object.values(fields));
  return columns.filter(({ letter }) => !used.has(letter));
}

/** The columns whose cells may be passwords: their samples are not shown. */
export function secretColumns({ proposedMapping }: UploadSheet, { PASSWORD: chosen }: FieldColumns): ReadonlySet<string> {
  const proposed = proposedMapping.filter(({ field }) => field === 'PASSWORD').map(({ column }) => column);
  return new Set(chosen === undefined ? proposed : [...proposed, chosen]);
}
