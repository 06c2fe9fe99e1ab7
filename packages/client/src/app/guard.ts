/** Lets people onto the pages that are theirs; the server decides all the same. */
import type { LocationQuery, NavigationGuardWithThis, RouteLocationRaw, RouteMeta } from 'vue-router';
import { useSession } from './session.js';

/** Whoever isn't signed in goes to the sign-in page first, and then to where they wanted. */
export const guard: NavigationGuardWithThis<undefined> = async (to) => {
  if (to.meta.open === true) return true;
  const next = to.fullPath === '/' ? {} : { next: to.fullPath };
  const isSignedIn = await whetherSignedIn();
  if (isSignedIn === 'unknown') return { name: 'unreachable', query: next };
  if (!isSignedIn) return { name: 'sign-in', query: next };
  return isLetOnto(to.meta) ? true : { name: 'forbidden', replace: true };
};

/** Whether whoever is signed in is let onto a page, as far as their role goes. */
export function isLetOnto({ needs }: RouteMeta): boolean {
  return needs === undefined || needs.some(useSession().has);
}

async function whetherSignedIn(): Promise<boolean | 'unknown'> {
  try {
    return await useSession().load();
  } catch {
    return 'unknown';
  }
}

/** Where the address says to go on: only to a path of this app, whatever else it asks for. */
export function nextOf({ next }: LocationQuery): RouteLocationRaw {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : { name: 'home' };
}
