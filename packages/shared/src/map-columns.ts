/** Which column holds which field: proposed by header text, and checked when given by hand. */
import { fieldsByHeader, headerKeys } from './headers.js';
import { USER_FIELDS, type UserField, userField } from './user-fields.js';
import type { SheetColumn } from './workbook.js';

export interface ColumnMapping {
  readonly field: UserField;
  /** A, B, …, AA, … */
  readonly column: string;
}

/** Why a mapping can't be used. */
export interface MappingProblem {
  readonly kind: 'FIELD_MISSING' | 'FIELD_TWICE' | 'COLUMN_UNKNOWN' | 'PASSWORD_COLUMN_MISSING';
  readonly field: UserField;
  /** The column at fault, where there is one. */
  readonly column?: string;
}

const knownHeaders = fieldsByHeader();

/**
 * The mapping that the headers suggest, in the fields' order. No field and no column is in it twice: where several columns could be one
 * field, the surest header wins, then the leftmost.
 */
export function proposeMapping(columns: readonly SheetColumn[]): ColumnMapping[] {
  const columnOf = new Map<UserField, string>();
  const taken = new Set<string>();
  for (const { field, column } of candidates(columns)) {
    if (columnOf.has(field) || taken.has(column)) continue;
    columnOf.set(field, column);
    taken.add(column);
  }
  return USER_FIELDS.flatMap((field) => {
    const column = columnOf.get(field);
    return column === undefined ? [] : [{ field, column }];
  });
}

/** Every field that a column's header may mean, the surest first. */
function candidates(columns: readonly SheetColumn[]): ColumnMapping[] {
  return columns
    .flatMap(({ letter, header }) =>
      headerKeys(header).flatMap((key, reading) => {
        const known = knownHeaders.get(key);
        return known === undefined ? [] : [{ field: known.field, column: letter, reading, rank: known.rank }];
      }),
    )
    .sort((one, other) => one.reading - other.reading || one.rank - other.rank);
}

/** Whether a header may mean passwords, be it only in part or beside other fields, by a name of so many letters at least. */
export function isPasswordHeader(header: string, { fromLength = 0 }: { readonly fromLength?: number } = {}): boolean {
  return headerKeys(header).some((key) => key.length >= fromLength && knownHeaders.get(key)?.field === 'PASSWORD');
}

/** Whether a header may mean any field. */
export function isKnownHeader(header: string): boolean {
  return headerKeys(header).some((key) => knownHeaders.has(key));
}

/** What keeps a mapping from being used, in the fields' order; empty if it can be. One column may serve several fields. */
export function checkMapping(
  mapping: readonly ColumnMapping[],
  columns: readonly SheetColumn[],
  options: { readonly passwordsFromFile: boolean },
): MappingProblem[] {
  const letters = new Set(columns.map(({ letter }) => letter));
  return USER_FIELDS.flatMap((field) => {
    const mapped = mapping.filter((entry) => entry.field === field);
    return [
      ...missing(field, mapped, options),
      ...mapped.slice(1, 2).map(({ column }) => ({ kind: 'FIELD_TWICE', field, column }) as const),
      ...mapped.filter(({ column }) => !letters.has(column)).map(({ column }) => ({ kind: 'COLUMN_UNKNOWN', field, column }) as const),
    ];
  });
}

function missing(
  field: UserField,
  mapped: readonly ColumnMapping[],
  { passwordsFromFile }: { readonly passwordsFromFile: boolean },
): MappingProblem[] {
  if (mapped.length > 0) return [];
  if (userField(field).required) return [{ kind: 'FIELD_MISSING', field }];
  return field === 'PASSWORD' && passwordsFromFile ? [{ kind: 'PASSWORD_COLUMN_MISSING', field }] : [];
}
