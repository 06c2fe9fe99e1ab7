/** A hierarchy as a mutation answers with it: read anew, after it is done. */
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import type { HierarchyEntity } from './hierarchy.entity.js';

/** The hierarchy as whoever asks sees it; refuses with NOT_FOUND if it is gone by now, or out of sight. */
export async function shownHierarchy({ loaders }: SignedInContext, id: string): Promise<HierarchyEntity> {
  return (await loaders.tree()).get(id) ?? refuse('NOT_FOUND');
}
