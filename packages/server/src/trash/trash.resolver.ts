/** The trash can: looked into, filled and emptied. */
import type { Permission } from '@intake/shared';
import { Arg, Args, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { listTrash } from '../user/list-users.js';
import { shownUsers } from '../user/shown-users.js';
import { TrashArguments } from '../user/user.arguments.js';
import { UserConnection, UserObject } from '../user/user.type.js';
import { deleteUsers, purgeFromTrash, restoreUsers } from './move-users.js';

@Resolver()
export class TrashResolver {
  @Authorized<Permission>('MANAGE_TRASH')
  @Query(() => UserConnection, { description: 'Users in the trash can, the newest deletion first.' })
  trash(@Ctx() context: SignedInContext, @Args(() => TrashArguments) args: TrashArguments): Promise<UserConnection> {
    return listTrash(context, args);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => [UserObject], { description: 'To the trash can.' })
  async deleteUsers(@Ctx() context: SignedInContext, @Arg('ids', () => [ID]) ids: string[]): Promise<UserObject[]> {
    return shownUsers(context, await deleteUsers(context, ids));
  }

  @Authorized<Permission>('MANAGE_TRASH')
  @Mutation(() => [UserObject])
  async restoreUsers(@Ctx() context: SignedInContext, @Arg('ids', () => [ID]) ids: string[]): Promise<UserObject[]> {
    return shownUsers(context, await restoreUsers(context, ids));
  }

  @Authorized<Permission>('MANAGE_TRASH')
  @Mutation(() => Int, { description: 'For good; only what is in the trash can.' })
  purgeUsers(@Ctx() context: SignedInContext, @Arg('ids', () => [ID]) ids: string[]): Promise<number> {
    return purgeFromTrash(context, ids);
  }
}
