/** Who is signed in, and what they may do. */
import type { Permission, Viewer } from '@intake/shared';
import { computed, shallowRef } from 'vue';
import { SessionDocument, type SessionQuery, SignInDocument, SignOutDocument } from '../generated/app.js';
import { apollo } from './apollo.js';
import { hasCode } from './error-sentence.js';
import { meets, type Need } from './needs.js';

const session = shallowRef<SessionQuery | null>(null);
const viewer = computed(() => (session.value === null ? null : viewerOf(session.value)));
const rights = computed(() => JSON.stringify(viewer.value));

/** The session of this browser: read once at the start, then kept up by signing in and out, and by what the server refuses. */
export function useSession() {
  return {
    user: computed(() => session.value?.me ?? null),
    /** As the domain's rules take whoever asks; null while nobody is signed in. */
    viewer,
    /** A text that is another one whenever the person may do, or see, other things. */
    rights,
    can: (permission: Permission): boolean => session.value?.myPermissions.includes(permission) ?? false,
    /** Whether they are let onto what needs it. */
    has: (need: Need): boolean => viewer.value !== null && meets(viewer.value.rank, need),
    load,
    refresh,
    signIn,
    signOut,
  };
}

/** In an order of its own: whoever has the same rights is the same viewer, in whatever order the server tells them. */
function viewerOf({ me, myPermissions }: SessionQuery): Viewer {
  const memberships = me.memberships.map(({ administrator, hierarchy }) => ({ hierarchyId: hierarchy.id, administrator }));
  memberships.sort((one, other) => one.hierarchyId.localeCompare(other.hierarchyId));
  return { rank: { type: me.role.type, permissions: [...myPermissions].sort() }, memberships };
}

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

/** Reads it again, as the person's own rights may have changed. What pages keep up by themselves is read anew where they did. */
async function refresh(): Promise<void> {
  await readAnew();
}

async function readAnew(): Promise<SessionQuery> {
  const before = rights.value;
  const { data } = await apollo.query({ query: SessionDocument });
  session.value = data;
  // Not waited for: one of them may itself wait until the person is signed in. What fails is each query's own to say.
  if (rights.value !== before) apollo.refetchQueries({ include: 'active' }).catch(() => undefined);
  return data;
}

/** Resolves to whether the same person as before is signed in now, or anybody where nobody was. Throws what the server refuses with. */
async function signIn(username: string, password: string): Promise<boolean> {
  const before = session.value?.me.id;
  await apollo.mutate({ mutation: SignInDocument, variables: { username, password } });
  const { me } = await readAnew();
  return before === undefined || before === me.id;
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
