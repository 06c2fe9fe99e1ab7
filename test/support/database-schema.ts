/** What an engine says of its own tables. */
import { tableNames } from './database-dump.js';
import type { DirectDatabase } from './direct-database.js';

export interface TextColumn {
  /** table.column */
  readonly name: string;
  /** The most characters, as declared. */
  readonly length: number;
  /** How texts compare; undefined where the engine compares bytes by itself. */
  readonly collation: string | undefined;
}

/** The columns of limited text, in order. */
export async function textColumns(direct: DirectDatabase): Promise<TextColumn[]> {
  const columns = direct.engine === 'embedded' ? await embeddedColumns(direct) : await serverColumns(direct);
  return columns.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function embeddedColumns(direct: DirectDatabase): Promise<TextColumn[]> {
  const columns: TextColumn[] = [];
  for (const table of await tableNames(direct)) {
    for (const { name, type } of await direct.rows<{ name: string; type: string }>(
      `SELECT name, type FROM pragma_table_info('${table}')`,
    )) {
      const [, length] = /^varchar\((\d+)\)$/i.exec(type) ?? [];
      if (length !== undefined) columns.push({ name: `${table}.${name}`, length: Number(length), collation: undefined });
    }
  }
  return columns;
}

async function serverColumns(direct: DirectDatabase): Promise<TextColumn[]> {
  const statement = `SELECT CONCAT(table_name, '.', column_name) AS name, character_maximum_length AS length, collation_name AS collation
    FROM information_schema.columns WHERE table_schema = DATABASE() AND data_type = 'varchar'`;
  return direct.rows<TextColumn>(statement);
}

/** The names of the unique indices, primary keys aside, in order. */
export async function uniqueIndices(direct: DirectDatabase): Promise<string[]> {
  const statement =
    direct.engine === 'embedded'
      ? `SELECT DISTINCT i.name FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i."unique" = 1 AND i.origin <> 'pk'`
      : `SELECT DISTINCT index_name AS name FROM information_schema.statistics
         WHERE table_schema = DATABASE() AND non_unique = 0 AND index_name <> 'PRIMARY'`;
  return (await direct.rows<{ name: string }>(statement)).map(({ name }) => name).sort();
}

/** How the indexed columns of the embedded engine compare; each once. */
export async function indexCollations(direct: DirectDatabase): Promise<string[]> {
  const statement = `SELECT DISTINCT c.coll AS name FROM sqlite_master i JOIN pragma_index_xinfo(i.name) c WHERE i.type = 'index' AND c.name IS NOT NULL`;
  return (await direct.rows<{ name: string }>(statement)).map(({ name }) => name);
}
