/** Which runs somebody sees: their own, and of those that were committed whose importer saw no more than they do. */
import { In, Not, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { holdsTops } from './importer-tops.js';
import type { HierarchyPart } from '@intake/shared';
import { ImportRunEntity } from './import-run.entity.js';
import { COMMITTED_STATUSES } from './import-run.repository.js';

/** Whoever looks at runs. */
export interface RunViewer {
  readonly id: string;
  readonly seen: HierarchyPart;
}

/** A run that somebody sees; null for any other. */
export async function findSeenRun(manager: EntityManager, id: string, viewer: RunViewer): Promise<ImportRunEntity | null> {
  const run = await manager.findOneBy(ImportRunEntity, { id });
  return run !== null && seesRun(viewer, run) ? run : null;
}

function seesRun({ id, seen }: RunViewer, { createdById, status, importerTops }: ImportRunEntity): boolean {
  return createdById === id || (COMMITTED_STATUSES.includes(status) && holdsTops(seen, importerTops));
}

/** The runs that somebody sees, as conditions of which one holds. */
export async function seenRuns(manager: EntityManager, viewer: RunViewer): Promise<FindOptionsWhere<ImportRunEntity>[]> {
  const tops = await seenTops(manager, viewer);
  const ofOthers = { status: In([...COMMITTED_STATUSES]), ...(tops !== undefined && { importerTops: In(tops) }) };
  return [{ createdById: viewer.id }, ofOthers];
}

/** Of all the tops that runs have, those in sight, of which there are few; undefined where that is every run. */
export async function seenTops(manager: EntityManager, { seen }: RunViewer): Promise<string[] | undefined> {
  if (seen === 'EVERYTHING') return undefined;
  const all = await manager
    .createQueryBuilder(ImportRunEntity, 'run')
    .select('run.importerTops', 'tops')
    .distinct(true)
    .where({ importerTops: Not(IsNull()) })
    .getRawMany<{ tops: string }>();
  return all.map(({ tops }) => tops).filter((tops) => holdsTops(seen, tops));
}
