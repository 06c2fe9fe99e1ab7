/** Cuts what a source holds into chunks, each of which one statement can look through without holding up the process. */
import type { EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { engineOf } from '../database/dialect.js';
import { orderedBy, placeColumns, placeOf, type Place, type PlaceRow } from './search-order.js';
import { isWithin, membersOf, tableOf, type HierarchiesSource, type Range, type Source } from './search-source.js';
import { rowsOf, sql } from './search-sql.js';

export interface ChunkOptions {
  /** Entries a chunk, at most. */
  readonly size: number;
  /** The place behind which the first chunk begins; only where the source is a list. */
  readonly after?: Place | undefined;
}

/** All that the source holds, chunk by chunk: each is a run of an index. Other work gets its turn between two chunks. */
export async function* chunksOf(manager: EntityManager, source: Source, options: ChunkOptions): AsyncGenerator<Range> {
  const members = source.kind === 'HIERARCHIES';
  const chunks = members ? chunksOfMembers(manager, source, options.size) : chunksOfRange(manager, source.range, options);
  for await (const chunk of chunks) {
    await breathe();
    yield chunk;
  }
}

/** How many entries the source holds, counted up to a limit. */
export async function countUpTo(manager: EntityManager, source: Source, limit: number): Promise<number> {
  return countRange(manager, source.kind === 'HIERARCHIES' ? membersOf(engineOf(manager), source.ids) : source.range, limit);
}

async function countRange(manager: EntityManager, range: Range, limit: number): Promise<number> {
  const engine = engineOf(manager);
  const entries = sql`SELECT 1 FROM ${tableOf(engine, range)} WHERE ${isWithin(engine, range)} LIMIT ${limit}`;
  const [row] = await rowsOf<{ entries: number | string }>(manager, sql`SELECT COUNT(*) AS entries FROM (${entries}) c`);
  await breathe();
  return Number(row?.entries ?? 0);
}

async function* chunksOfRange(manager: EntityManager, range: Range, { size, after }: ChunkOptions): AsyncGenerator<Range> {
  let rest = after === undefined ? range : behind(range, after);
  for (let last = await lastOfChunk(manager, rest, size); last !== undefined; last = await lastOfChunk(manager, rest, size)) {
    yield { ...rest, end: { comparison: range.descending ? '>=' : '<=', place: last } };
    rest = behind(range, last);
  }
  yield rest;
}

function behind(range: Range, place: Place): Range {
  return { ...range, begin: { comparison: range.descending ? '<' : '>', place } };
}

/** The place of the last entry of a full chunk; undefined where so many entries aren't left. */
async function lastOfChunk(manager: EntityManager, range: Range, size: number): Promise<Place | undefined> {
  const engine = engineOf(manager);
  const statement = sql`SELECT ${placeColumns(range.columns)} FROM ${tableOf(engine, range)} WHERE ${isWithin(engine, range)}
    ${orderedBy(range)} LIMIT 1 OFFSET ${size - 1}`;
  const [row] = await rowsOf<PlaceRow>(manager, statement);
  return row === undefined ? undefined : placeOf(row);
}

/** Halves the list until the members of what is left are few enough, or it is one hierarchy. */
async function* chunksOfMembers(manager: EntityManager, { ids }: HierarchiesSource, size: number): AsyncGenerator<Range> {
  const stack = [ids];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const range = membersOf(engineOf(manager), part);
    const middle = Math.ceil(part.length / 2);
    if (part.length === 1) yield* chunksOfRange(manager, range, { size });
    else if ((await countRange(manager, range, size + 1)) <= size) yield range;
    else stack.push(part.slice(middle), part.slice(0, middle));
  }
}
