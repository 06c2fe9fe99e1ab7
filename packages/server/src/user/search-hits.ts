/** The users of a source who meet every other condition as well, chunk by chunk. */
import type { EntityManager } from 'typeorm';
import { engineOf, type Engine } from '../database/dialect.js';
import { chunksOf } from './search-chunks.js';
import { checkOf, type Condition } from './search-condition.js';
import { orderedBy, placeColumns, placeOf, type ListOrder, type Place } from './search-order.js';
import { isWithin, tableOf, type Range, type Source } from './search-source.js';
import { allOf, byIndex, compared, inThatOrder, joined, rowsOf, sql, type Sql } from './search-sql.js';

export interface Search {
  readonly manager: EntityManager;
  readonly order: ListOrder;
  /** What most users fail first. */
  readonly conditions: readonly Condition[];
}

export interface Wanted {
  /** Only what comes behind this place. */
  readonly after?: Place | undefined;
  /** Only so many of each chunk, the first in the list's order. */
  readonly first?: number;
}

/**
 * Index look-ups a statement, at most. Measured with a million users: 3 to 6 microseconds each once read, up to 90 from the disk. The
 * embedded engine holds up the process meanwhile, which must not last 200 milliseconds.
 */
const LOOK_UPS = 4000;

/** A look-up reads the user, and one is for each condition. */
function chunkSize({ conditions }: Search): number {
  return Math.ceil(LOOK_UPS / (2 + conditions.length));
}

export interface ChunkHits {
  /** How many entries the source had in the chunk, at most. */
  readonly entries: number;
  readonly hits: readonly Place[];
}

/** What each chunk of a source holds of the search. A user may be in several chunks, unless the source is a list. */
export async function* hitsByChunk(search: Search, source: Source, wanted: Wanted = {}): AsyncGenerator<ChunkHits> {
  const size = chunkSize(search);
  for await (const chunk of chunksOf(search.manager, source, { size, after: source.kind === 'LIST' ? wanted.after : undefined })) {
    const rows = await rowsOf<Record<string, string | Date>>(search.manager, hitsStatement(search, { source, chunk, wanted }));
    yield { entries: size, hits: rows.map(placeOf) };
  }
}

interface ChunkToRead {
  readonly source: Source;
  readonly chunk: Range;
  readonly wanted: Wanted;
}

function hitsStatement({ manager, order, conditions }: Search, { source, chunk, wanted }: ChunkToRead): Sql {
  const engine = engineOf(manager);
  const checks = conditions.filter((condition) => condition !== source.met).map(checkOf);
  const byId = checks.filter(({ looksAt }) => looksAt === 'ID');
  const ofRow = checks.filter(({ looksAt }) => looksAt === 'ROW').map(({ holds }) => holds(engine, 'u.id'));
  const listed = source.kind === 'LIST' ? [] : [sql(order.listed)];
  const behind = wanted.after === undefined || source.kind === 'LIST' ? [] : [compared(engine, order.columns, order.descending ? '<' : '>', wanted.after)];
  const ofUser = [...listed, ...ofRow, ...behind];
  const idColumn = source.kind === 'LIST' ? 'u.id' : 'r.user_id';
  const ofEntry = [isWithin(engine, chunk), ...byId.map(({ holds }) => holds(engine, idColumn))];
  const start = sql(`SELECT ${placeColumns(order.columns)} FROM `);
  const from = source.kind === 'LIST' ? listedUsers(engine, chunk, [...ofUser, ...ofEntry]) : usersOfEntries(engine, chunk, { ofEntry, ofUser });
  const end = wanted.first === undefined ? '' : `${orderedBy(order, order.columns)} LIMIT ${wanted.first}`;
  return joined([start, from, sql(end)], '');
}

function listedUsers(engine: Engine, chunk: Range, conditions: readonly Sql[]): Sql {
  return joined([sql(`${tableOf(engine, chunk)} WHERE `), allOf(conditions)], '');
}

/** Entries are checked before their users are read, and each user is read once. */
function usersOfEntries(engine: Engine, chunk: Range, { ofEntry, ofUser }: { ofEntry: readonly Sql[]; ofUser: readonly Sql[] }): Sql {
  const users = `${inThatOrder(engine)}users u${byIndex(engine, 'PRIMARY')} ON u.id = c.user_id WHERE `;
  return joined([sql(`(SELECT DISTINCT r.user_id FROM ${tableOf(engine, chunk)} WHERE `), allOf(ofEntry), sql(`) c${users}`), allOf(ofUser)], '');
}
