/** Where the tree began for whoever imported: kept with a run, as others see the run only if they see as much. */
import { holdsHierarchy, type HierarchyPart, type ImportWorld } from '@intake/shared';

const SEPARATOR = ',';

/** As many IDs of 36 bytes, and what separates them, as fit the 65,535 bytes of a portable text. */
const MOST = 1771;

/** The topmost hierarchies that the importer sees, as text: their IDs in order; null for somebody who sees everything, or too many apart. */
export function importerTops({ importer, hierarchies }: Pick<ImportWorld, 'importer' | 'hierarchies'>): string | null {
  if (importer.rank.type === 'SYSTEM_ADMIN') return null;
  const tops = hierarchies.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  return tops.length > MOST ? null : tops.sort().join(SEPARATOR);
}

/** Whether a part holds all that begins at these tops, without which only everything does. What is gone is in no part. */
export function holdsTops(part: HierarchyPart, tops: string | null): boolean {
  if (part === 'EVERYTHING') return true;
  return tops !== null && tops.split(SEPARATOR).every((id) => holdsHierarchy(part, id));
}
