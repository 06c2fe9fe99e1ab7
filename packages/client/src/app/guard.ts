/** Lets people onto the pages that are theirs; the server decides all the same. */
import type { NavigationGuardWithThis } from 'vue-router';
import { useSession } from './session.js';

/** Whoever isn't signed in goes to the sign-in page first, and then to where they wanted. */
export const guard: NavigationGuardWithThis<undefined> = async (to) => {
  if (to.meta.open === true) return true;
  const { load, can } = useSession();
  if (!(await load())) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  const { needs } = to.meta;
  if (needs === undefined || needs.some(can)) return true;
  return { name: 'forbidden', replace: true };
};
