/** Three ways to gather users who meet a search: all of them, those of a walk along the list, or the first of them in the list's order. */
import { hitsByChunk, type Search } from './search-hits.js';
import { comparePlaces, idOf, type Place } from './search-order.js';
import type { ListSource, Source } from './search-source.js';

export interface PlacesWanted {
  readonly after: Place | undefined;
  readonly count: number;
}

/** All who meet the search, in the list's order; undefined once there are more than the limit. */
export async function gatherHits(search: Search, source: Source, limit: number): Promise<Place[] | undefined> {
  const found = new Map<string, Place>();
  for await (const { hits } of hitsByChunk(search, source)) {
    for (const place of hits) found.set(idOf(place), place);
    if (found.size > limit) return undefined;
  }
  return inOrder(search, found);
}

export interface WalkWanted extends PlacesWanted {
  /** After how many entries to give up. */
  readonly patience: number;
}

/** The first who meet the search, by walking along the list until there are enough: quick where many do. Undefined when patience runs out. */
export async function walkList(search: Search, source: ListSource, { after, count, patience }: WalkWanted): Promise<Place[] | undefined> {
  const found: Place[] = [];
  let walked = 0;
  for await (const { entries, hits } of hitsByChunk(search, source, { after, first: count })) {
    found.push(...hits);
    walked += entries;
    if (found.length >= count) break;
    if (walked > patience) return undefined;
  }
  return found.slice(0, count);
}

/** The first who meet the search, by looking through all that the source holds. */
export async function firstHits(search: Search, source: Source, { after, count }: PlacesWanted): Promise<Place[]> {
  let first: Place[] = [];
  for await (const { hits } of hitsByChunk(search, source, { after, first: count })) {
    const found = new Map([...first, ...hits].map((place) => [idOf(place), place]));
    first = inOrder(search, found).slice(0, count);
  }
  return first;
}

function inOrder({ order }: Search, found: ReadonlyMap<string, Place>): Place[] {
  return [...found.values()].sort((one, other) => comparePlaces(order, one, other));
}
