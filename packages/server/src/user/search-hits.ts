/** The users of a source who meet every other condition as well, chunk by chunk. */
import type { EntityManager } from 'typeorm';
import { engineOf, type Engine } from '../database/dialect.js';
import { isOfRow, meets } from './search-check.js';
import { chunksOf } from './search-chunks.js';
import type { Condition } from './search-condition.js';
import { byIndex, compared, inThatOrder } from './search-dialect.js';
import type { SearchLimits } from './search-limits.js';
import { orderedBy, placeColumns, placeOf, type ListOrder, type Place, type PlaceRow } from './search-order.js';
import { isWithin, tableOf, type Range, type Source } from './search-source.js';
import { allOf, raw, rowsOf, sql, type Sql } from './search-sql.js';

export interface Search {
  readonly manager: EntityManager;
  readonly order: ListOrder;
  /** Checked in this order. */
  readonly conditions: readonly Condition[];
  readonly limits: SearchLimits;
}

export interface Wanted {
  /** Only what comes behind this place. */
  readonly after?: Place | undefined;
  /** Only so many of each chunk, the first in the list's order. */
  readonly first?: number;
}

/** A look-up reads the user, and one is for each condition. */
function chunkSize({ conditions, limits }: Search): number {
  return Math.ceil(limits.lookUps / (2 + conditions.length));
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
    const rows = await rowsOf<PlaceRow>(search.manager, hitsStatement(search, { source, chunk, wanted }));
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
  const isList = source.kind === 'LIST';
  const id = raw(isList ? 'u.id' : 'r.user_id');
  const left = conditions.filter((condition) => condition !== source.met);
  const checks = (ofRow: boolean) =>
    left.filter((condition) => isOfRow(condition) === ofRow).map((condition) => meets(engine, condition, id));
  const ofEntry = [isWithin(engine, chunk), ...checks(false)];
  const from = isList
    ? sql`${tableOf(engine, chunk)} WHERE ${allOf([...checks(true), ...ofEntry])}`
    : usersOfEntries(engine, chunk, { ofEntry, ofUser: [raw(order.listed), ...checks(true), ...behind(engine, order, wanted)] });
  const end = wanted.first === undefined ? sql`` : sql` ${orderedBy(order)} LIMIT ${wanted.first}`;
  return sql`SELECT ${placeColumns(order.columns)} FROM ${from}${end}`;
}

/** Entries are checked before their users are read, and each user is read once. */
function usersOfEntries(engine: Engine, chunk: Range, { ofEntry, ofUser }: { ofEntry: readonly Sql[]; ofUser: readonly Sql[] }): Sql {
  const ids = sql`SELECT DISTINCT r.user_id FROM ${tableOf(engine, chunk)} WHERE ${allOf(ofEntry)}`;
  return sql`(${ids}) c ${inThatOrder(engine)} users u${byIndex(engine, 'PRIMARY')} ON u.id = c.user_id WHERE ${allOf(ofUser)}`;
}

function behind(engine: Engine, { columns, descending }: ListOrder, { after }: Wanted): Sql[] {
  return after === undefined ? [] : [compared(engine, columns, descending ? '<' : '>', after)];
}
