/** Rows that a program sends without a file, as a sheet: from there on both are the same. */
import { columnLetter, USER_FIELDS, userField, type ColumnMapping, type SheetOutline, type SheetRow, type UserField } from '@intake/shared';

/** A row as a program gives it: text by field. */
export type GivenRow = Partial<Readonly<Record<UserField, string>>>;

export interface GivenSheet {
  readonly outline: SheetOutline;
  readonly rows: readonly SheetRow[];
  readonly mapping: readonly ColumnMapping[];
}

/** Rows numbered from 1, a column a field, the header row before them. Required fields and passwords are mapped even where nobody gives them. */
export function rowsAsSheet(given: readonly GivenRow[]): GivenSheet {
  const fields = USER_FIELDS.filter(
    (field) => userField(field).required || field === 'PASSWORD' || given.some((row) => row[field] !== undefined),
  );
  const mapping = fields.map((field, column) => ({ field, column: columnLetter(column) }));
  const columns = mapping.map(({ field, column }) => ({ letter: column, header: userField(field).label.EN, samples: [] }));
  return {
    mapping,
    rows: given.flatMap((row, index) => {
      const cells = fields.flatMap((field, column) => (row[field] === undefined ? [] : [[column, row[field]] as const]));
      return cells.length === 0 ? [] : [{ number: index + 1, cells }];
    }),
    outline: { index: 0, name: '', headerRowNumber: 0, columns, rowCount: given.length, hiddenRowCount: 0, firstRows: [] },
  };
}
