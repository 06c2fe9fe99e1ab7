/** The places in the tree that a hierarchy can be put at. */
import { subtreeOf, type TreeNode } from '../ui/tree.js';

/** Stands for the top level in a list of places: no hierarchy has this ID. */
export const TOP_LEVEL = 'top';

/** All hierarchies but one and what lies below it; with a label for the top level, that as well, first. */
export function placeChoices(nodes: readonly TreeNode[], moved: string | undefined, topLevel: string | undefined): readonly TreeNode[] {
  const left = moved === undefined ? new Set<string>() : subtreeOf(nodes, moved);
  const places = nodes.filter(({ id }) => !left.has(id));
  return topLevel === undefined ? places : [{ id: TOP_LEVEL, parentId: null, label: topLevel }, ...places];
}

/** A chosen place as the server has it: null is the top level. */
export function parentOf(place: string): string | null {
  return place === TOP_LEVEL ? null : place;
}

/** A parent as a choice of these places; null where there is none yet, or it isn't among them. */
export function placeOf(parentId: string | null | undefined, places: readonly TreeNode[]): string | null {
  const wanted = parentId === null ? TOP_LEVEL : parentId;
  return places.find(({ id }) => id === wanted)?.id ?? null;
}

/** Where a new hierarchy goes most likely: below the root, if there is only one; to the top level if there is nothing else. */
export function likelyPlace(nodes: readonly TreeNode[]): { readonly parentId?: string | null } {
  const [root, ...others] = nodes.filter(({ parentId }) => parentId === null);
  if (root === undefined) return { parentId: null };
  return others.length > 0 ? {} : { parentId: root.id };
}
