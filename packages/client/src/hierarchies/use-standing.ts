/** Where the person who is signed in stands in the tree. */
import { computed } from 'vue';
import { useSession } from '../app/session.js';
import { standingOf } from './standing.js';

/** `administers` is whether there is any hierarchy in which the person's permissions count for something. */
export function useStanding() {
  const { viewer } = useSession();
  const standing = computed(() => (viewer.value === null ? 'NOWHERE' : standingOf(viewer.value)));
  return { standing, administers: computed(() => standing.value === 'ADMINISTRATOR') };
}
