/** Finds users: a page of those who meet a filter, in the list's order, and how many there are. */
import type { EntityManager } from 'typeorm';
import { conditionsOf, type UserFilter } from './search-condition.js';
import { cursorOf, placeOfCursor } from './search-cursor.js';
import { firstHits, gatherHits, walkList, type PlacesWanted } from './search-gathering.js';
import type { Search } from './search-hits.js';
import { SEARCH_LIMITS } from './search-limits.js';
import { BY_DELETION, BY_NAME, comparePlaces, idOf, type Place } from './search-order.js';
import { rarestFirst, sizedSource, type SizedSource } from './search-sizes.js';
import { sourceOf, wholeList, type ListSource, type Source } from './search-source.js';

export type { UserFilter } from './search-condition.js';

export interface PageWanted {
  readonly first: number;
  /** The endCursor of the page before. */
  readonly after?: string;
}

export interface FoundUsers {
  readonly ids: string[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** Exact up to 10,000; beyond, null. */
  readonly totalCount: number | null;
}

/**
 * A page of the users who meet the filter: outside the trash can by last name, first name; in it the newest deletion first. Refuses
 * (BAD_USER_INPUT) a cursor that no page of such a list gave. Reads by index only, in statements that take little time each.
 */
export async function findUsers(manager: EntityManager, filter: UserFilter, page: PageWanted, limits = SEARCH_LIMITS): Promise<FoundUsers> {
  const order = filter.trash ? BY_DELETION : BY_NAME;
  const after = page.after === undefined ? undefined : placeOfCursor(page.after, order);
  // One more than asked for says whether there is a next page.
  const search = { manager, order, conditions: conditionsOf(filter), limits };
  const { places, totalCount } = await find(search, { after, count: page.first + 1 });
  const shown = places.slice(0, page.first);
  const last = shown.at(-1);
  return {
    ids: shown.map(idOf),
    endCursor: last === undefined ? null : cursorOf(last),
    hasNextPage: places.length > page.first,
    totalCount,
  };
}

interface Found {
  readonly places: readonly Place[];
  readonly totalCount: number | null;
}

async function find(search: Search, wanted: PlacesWanted): Promise<Found> {
  const sources = await rarestFirst(search.manager, sourcesOf(search), search.limits);
  const rarest = sources[0] ?? (await sizedSource(search.manager, wholeList(search.order), search.limits.counted));
  if (isTheAnswer(search, rarest.source)) return pageOfList(search, rarest.source, { ...wanted, entries: rarest.entries });
  const eager = { ...search, conditions: rarestConditionsFirst(search, sources) };
  const hits = await gatherHits(eager, rarest.source, search.limits.counted);
  if (hits !== undefined) return { places: behind(search, hits, wanted), totalCount: hits.length };
  return { places: await pageOfMany(eager, { sources, rarest }, wanted), totalCount: null };
}

/** Where users can be read from: by each condition that an index knows, and in the trash can by that. */
function sourcesOf({ conditions, order }: Search): Source[] {
  const sources = conditions.flatMap((condition) => sourceOf(condition, order) ?? []);
  return order === BY_DELETION ? [...sources, wholeList(order)] : sources;
}

/** Whether a source holds the users searched, no more, no less, once and in order. */
function isTheAnswer({ conditions }: Search, source: Source): source is ListSource {
  return source.kind === 'LIST' && conditions.every((condition) => condition === source.met);
}

async function pageOfList(search: Search, list: ListSource, { entries, ...wanted }: PlacesWanted & { entries: number }): Promise<Found> {
  const places = await walkList(search, list, { ...wanted, patience: Infinity });
  return { places: places ?? [], totalCount: entries > search.limits.counted ? null : entries };
}

/** What most users fail is checked first. */
function rarestConditionsFirst({ conditions }: Search, sources: readonly SizedSource[]): Search['conditions'] {
  const rarest = sources.flatMap(({ source }) => source.met ?? []);
  return [...rarest, ...conditions.filter((condition) => !rarest.includes(condition))];
}

function behind({ order }: Search, hits: readonly Place[], { after, count }: PlacesWanted): Place[] {
  const start = after === undefined ? 0 : hits.findIndex((place) => comparePlaces(order, place, after) > 0);
  return start === -1 ? [] : hits.slice(start, start + count);
}

interface WeighedSources {
  readonly sources: readonly SizedSource[];
  readonly rarest: SizedSource;
}

/** Where thousands meet the search, a walk along the list meets them soon, unless they all stand far down it. */
async function pageOfMany(search: Search, { sources, rarest }: WeighedSources, wanted: PlacesWanted): Promise<Place[]> {
  const lists = sources.map(({ source }) => source).filter((source) => source.kind === 'LIST');
  const list = lists[0] ?? wholeList(search.order);
  const near = await walkList(search, list, { ...wanted, patience: search.limits.counted });
  if (near !== undefined) return near;
  const patience = patienceFor(search, await sizedSource(search.manager, rarest.source, search.limits.weighed));
  return (await walkList(search, list, { ...wanted, patience })) ?? firstHits(search, rarest.source, wanted);
}

/** An entry of another source takes about twice as long as one of the list, and helps only where there are far fewer. */
function patienceFor({ limits }: Search, { source, entries }: SizedSource): number {
  return source.kind === 'LIST' || entries > limits.weighed ? Infinity : entries / 2;
}
