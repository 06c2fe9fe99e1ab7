/** The few things that differ between the engines, for migrations and bulk statements. */
import type { EntityManager, QueryRunner, TableColumnOptions } from 'typeorm';

export type Engine = 'embedded' | 'mariadb' | 'mysql';

/** The engine that a query runner talks to. */
export function engineOf(runner: Pick<QueryRunner, 'dataSource'>): Engine {
  const { type } = runner.dataSource.options;
  return type === 'mariadb' || type === 'mysql' ? type : 'embedded';
}

/** What ends a SELECT that locks its rows: empty on the embedded engine, where nobody else writes meanwhile. */
export function forUpdate(manager: EntityManager): '' | ' FOR UPDATE' {
  return engineOf(manager) === 'embedded' ? '' : ' FOR UPDATE';
}

/** Compares text byte for byte and pads nothing, so that both engines agree on what is equal. */
const BINARY_COLLATION = { mariadb: 'utf8mb4_nopad_bin', mysql: 'utf8mb4_0900_bin' } as const;

/** Gives a server's database the collation that every table made after it inherits; the embedded engine compares so by itself. */
export async function compareBinary(runner: QueryRunner): Promise<void> {
  const engine = engineOf(runner);
  if (engine === 'embedded') return;
  await runner.query(`ALTER DATABASE CHARACTER SET utf8mb4 COLLATE ${BINARY_COLLATION[engine]}`);
}

type Column = Omit<TableColumnOptions, 'name'>;

/** The column types of a migration on its engine. */
export function columnTypes(runner: QueryRunner) {
  const server = engineOf(runner) !== 'embedded';
  return {
    text: (length: number): Column => ({ type: 'varchar', length: String(length) }),
    id: (): Column => ({ type: 'varchar', length: '36' }),
    longText: (): Column => ({ type: 'text' }),
    // MySQL calls it int, and a 4-byte integer on both holds all that we count.
    integer: (): Column => ({ type: server ? 'int' : 'integer' }),
    double: (): Column => ({ type: 'double' }),
    flag: (): Column => (server ? { type: 'tinyint' } : { type: 'boolean' }),
    moment: (): Column => ({ type: 'datetime', precision: 3 }),
    bytes: (): Column => ({ type: 'blob' }),
  };
}
