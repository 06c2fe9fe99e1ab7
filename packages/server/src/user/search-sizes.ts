/** How much each source of a search holds: the rarest is the one to begin with. */
import type { EntityManager } from 'typeorm';
import { countUpTo } from './search-chunks.js';
import type { SearchLimits } from './search-limits.js';
import type { Source } from './search-source.js';

export interface SizedSource {
  readonly source: Source;
  /** One more than the limit of counting where there are more. */
  readonly entries: number;
}

/** The sources with their sizes, the smallest first. */
export async function rarestFirst(manager: EntityManager, sources: readonly Source[], limits: SearchLimits): Promise<SizedSource[]> {
  const sized = await sizedUpTo(manager, sources, limits.counted);
  const isClear = sized.length < 2 || sized.some(({ entries }) => entries <= limits.counted);
  return isClear ? sized : sizedUpTo(manager, sources, limits.weighed);
}

/** Counts a source's entries, up to one more than the limit. */
export async function sizedSource(manager: EntityManager, source: Source, limit: number): Promise<SizedSource> {
  return { source, entries: await countUpTo(manager, source, limit + 1) };
}

async function sizedUpTo(manager: EntityManager, sources: readonly Source[], limit: number): Promise<SizedSource[]> {
  const sized: SizedSource[] = [];
  for (const source of sources) sized.push(await sizedSource(manager, source, limit));
  return sized.sort((one, other) => one.entries - other.entries);
}
