/** Cuts what a source holds into chunks, each of which one statement can look through without holding up the process. */
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { engineOf } from '../database/dialect.js';
import { orderedBy, placeColumns, placeOf, type Place } from './search-order.js';
import { isWithin, membersOf, tableOf, type HierarchiesSource, type Range, type Source } from './search-source.js';
import { joined, rowsOf, sql } from './search-sql.js';

export interface ChunkOptions {
  /** Entries a chunk, at most. */
  readonly size: number;
  /** The place behind which the first chunk begins; only where the source is a list. */
  readonly after?: Place | undefined;
}

/** All that the source holds, chunk by chunk: each is a run of an index. Other work gets its turn between two chunks. */
export async function* chunksOf(manager: EntityManager, source: Source, options: ChunkOptions): AsyncGenerator<Range> {
  const chunks = source.kind === 'HIERARCHIES' ? chunksOfMembers(manager, source, options.size) : chunksOfRange(manager, source.range, options);
  for await (const chunk of chunks) {
    // The embedded engine answers before anything else can happen.
    await setImmediate();
    yield chunk;
  }
}

/** How many entries the source holds, counted up to a limit. */
export function countUpTo(manager: EntityManager, source: Source, limit: number): Promise<number> {
  return countRange(manager, source.kind === 'HIERARCHIES' ? membersOf(engineOf(manager), source.ids) : source.range, limit);
}

async function countRange(manager: EntityManager, range: Range, limit: number): Promise<number> {
  const entries = joined([sql(`SELECT 1 FROM ${tableOf(engineOf(manager), range)} WHERE `), isWithin(engineOf(manager), range), sql(` LIMIT ${limit}`)], '');
  const [row] = await rowsOf<{ entries: number | string }>(manager, sql(`SELECT COUNT(*) AS entries FROM (${entries.text}) c`, entries.values));
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
  const start = sql(`SELECT ${placeColumns(range.columns)} FROM ${tableOf(engineOf(manager), range)} WHERE `);
  const order = sql(`${orderedBy(range, range.columns)} LIMIT 1 OFFSET ${size - 1}`);
  const [row] = await rowsOf<Record<string, string | Date>>(manager, joined([start, isWithin(engineOf(manager), range), order], ''));
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
