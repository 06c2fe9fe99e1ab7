/** Who is signed in, and what they may do. */
import type { Permission, Rank } from '@intake/shared';
import { computed, shallowRef } from 'vue';
import { SessionDocument, type SessionQuery, SignInDocument, SignOutDocument } from '../generated/app.js';
import { apollo } from './apollo.js';
import { hasCode } from './error-sentence.js';
import { meets, type Need } from './needs.js';

const session = shallowRef<SessionQuery | null>(null);

/** The session of this browser: read once at the start, then kept up by signing in and out. */
export function useSession() {
  return {
    user: computed(() => session.value?.me ?? null),
    can: (permission: Permission): boolean => session.value?.myPermissions.includes(permission) ?? false,
    /** Whether they are let onto what needs it. */
    has: (need: Need): boolean => session.value !== null && meets(rankOf(session.value), need),
    load,
    refresh,
    signIn,
    signOut,
  };
}

const rankOf = ({ me, myPermissions }: SessionQuery): Rank => ({ type: me.role.type, permissions: myPermissions });

/** Asks the server who is signed in; resolves to whether anybody is. Throws where the server can't be reached. */
async function load(): Promise<boolean> {
  if (session.value !== null) return true;
  try {
    session.value = (await apollo.query({ query: SessionDocument })).data;
    return true;
  } catch (error) {
    if (hasCode(error, 'UNAUTHENTICATED')) return false;
    throw error;
  }
}

/** Reads it again: the person's own role may have changed. */
async function refresh(): Promise<void> {
  const { data } = await apollo.query({ query: SessionDocument });
  session.value = data;
}

/** Resolves to whether the same person as before is signed in now, or anybody where nobody was. Throws what the server refuses with. */
async function signIn(username: string, password: string): Promise<boolean> {
  const before = session.value?.me.id;
  await apollo.mutate({ mutation: SignInDocument, variables: { username, password } });
  const { data } = await apollo.query({ query: SessionDocument });
  session.value = data;
  return before === undefined || before === data.me.id;
}

/** Throws where the server can't be reached or fails: then the person is still signed in. A session that has ended already is fine. */
async function signOut(): Promise<void> {
  try {
    await apollo.mutate({ mutation: SignOutDocument });
  } catch (error) {
    if (!hasCode(error, 'UNAUTHENTICATED')) throw error;
  }
  session.value = null;
}
