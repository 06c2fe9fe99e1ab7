/** Pages of users, as resolvers hand them out. */
import type { SignedInContext } from '../graphql/context.js';
import { pageOf } from '../graphql/page.type.js';
import { findUsers, type UserFilter } from './find-users.js';
import type { TrashArguments, UsersArguments } from './user.arguments.js';
import type { UserConnection } from './user.type.js';

/** A page of the users outside the trash can. */
export async function listUsers(context: SignedInContext, args: UsersArguments): Promise<UserConnection> {
  const { search, roleId, specialNeeds, importRunId } = args;
  const hierarchyIds = (await seesRun(context, importRunId)) ? await wantedHierarchies(context, args) : [];
  return userPage(context, { ...given({ search, roleId, specialNeeds, importRunId, hierarchyIds }), trash: false }, args);
}

/** A page of the trash can, the newest deletion first. */
export async function listTrash(context: SignedInContext, args: TrashArguments): Promise<UserConnection> {
  const hierarchyIds = await seenHierarchies(context);
  return userPage(context, { ...given({ search: args.search, hierarchyIds }), trash: true }, args);
}

/** An import that whoever asks doesn't see made nobody, as far as they know. */
async function seesRun({ currentUser, loaders, runSights }: SignedInContext, runId: string | null | undefined): Promise<boolean> {
  if (runId === null || runId === undefined) return true;
  const viewer = { id: currentUser.id, seen: (await loaders.parts()).seen };
  return (await Promise.all(runSights.map((sees) => sees(viewer, runId)))).every(Boolean);
}

/** A hierarchy that whoever asks sees is seen with all below it; in any other there is nobody for them. */
async function wantedHierarchies(context: SignedInContext, args: UsersArguments): Promise<readonly string[] | undefined> {
  const { hierarchyId, includeSubHierarchies } = args;
  if (hierarchyId === null || hierarchyId === undefined) return seenHierarchies(context);
  const below = (await context.loaders.tree()).subtree(hierarchyId);
  return includeSubHierarchies === false ? below.slice(0, 1) : below;
}

/** Undefined where whoever asks sees everybody, those without a hierarchy too. */
async function seenHierarchies({ loaders }: SignedInContext): Promise<readonly string[] | undefined> {
  const { seen } = await loaders.parts();
  return seen === 'EVERYTHING' ? undefined : [...seen];
}

async function userPage({ database, loaders }: SignedInContext, filter: UserFilter, args: TrashArguments): Promise<UserConnection> {
  const { ids, endCursor, hasNextPage, totalCount } = await findUsers(database.reads, filter, pageOf(args));
  const users = await Promise.all(ids.map((id) => loaders.users.load(id)));
  // Gone since they were found.
  const nodes = users.filter((user) => user !== undefined);
  return { nodes, pageInfo: { endCursor, hasNextPage }, totalCount };
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Only what is neither null nor undefined. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as Given<T>;
}
