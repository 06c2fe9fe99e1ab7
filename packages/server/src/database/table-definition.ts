/** Tables as the migrations write them down, the same on every engine. */
import { type QueryRunner, Table } from 'typeorm';
import type { TableColumnOptions, TableForeignKeyOptions, TableIndexOptions } from 'typeorm';

type Columns = Readonly<Record<string, Omit<TableColumnOptions, 'name'>>>;

export interface TableDefinition {
  readonly columns: Columns;
  /** The embedded engine then keeps the rows in the order of their key, once, as the servers do. */
  readonly inKeyOrder?: true;
  readonly indices?: readonly TableIndexOptions[];
  readonly foreignKeys?: readonly TableForeignKeyOptions[];
}

/** By name, each after those that it refers to. */
export type Definitions = Readonly<Record<string, TableDefinition>>;

export const nullable = (column: Columns[string]) => ({ ...column, isNullable: true });
export const key = (column: Columns[string]) => ({ ...column, isPrimary: true });
export const unique = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames, isUnique: true });
export const index = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames });

/** A foreign key of one column to a table's `id`. */
export function reference(name: string, column: string, table: string, onDelete: 'CASCADE' | 'NO ACTION'): TableForeignKeyOptions {
  return { name, columnNames: [column], referencedTableName: table, referencedColumnNames: ['id'], onDelete, onUpdate: 'NO ACTION' };
}

/** Makes the tables, in their order. */
export async function createTables(runner: QueryRunner, definitions: Definitions): Promise<void> {
  for (const [name, definition] of Object.entries(definitions)) {
    const columns = Object.entries(definition.columns).map(([columnName, column]) => ({ ...column, name: columnName }));
    const { indices = [], foreignKeys = [], inKeyOrder: withoutRowid = false } = definition;
    await runner.createTable(
      new Table({ name, engine: 'InnoDB', columns, indices: [...indices], foreignKeys: [...foreignKeys], withoutRowid }),
    );
  }
}

/** Removes the tables, in the opposite order. */
export async function dropTables(runner: QueryRunner, definitions: Definitions): Promise<void> {
  for (const name of Object.keys(definitions).reverse()) await runner.dropTable(name);
}
