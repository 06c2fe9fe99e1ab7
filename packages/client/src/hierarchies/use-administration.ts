/** What of the tree the person who is signed in administers, by the rule that the server goes by. */
import { administeredPart, type HierarchyPart } from '@intake/shared';
import { computed } from 'vue';
import { useSession } from '../app/session.js';
import { nodesIn } from './standing.js';
import type { Hierarchies } from './use-hierarchies.js';

const NOTHING: HierarchyPart = new Set();

/** `places` is that part as a tree. */
export function useAdministration({ hierarchies, nodes }: Pick<Hierarchies, 'hierarchies' | 'nodes'>) {
  const { viewer } = useSession();
  const administered = computed(() => (viewer.value === null ? NOTHING : administeredPart(viewer.value, hierarchies.value)));
  return { administered, places: computed(() => nodesIn(administered.value, nodes.value)) };
}
