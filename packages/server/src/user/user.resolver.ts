/** Users: asked for and changed. */
import type { Permission } from '@intake/shared';
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { addMemberships, removeMemberships } from './change-memberships.js';
import { createUser } from './create-user.js';
import { listUsers } from './list-users.js';
import { resetPassword } from './reset-password.js';
import { shownUser, shownUsers } from './shown-users.js';
import { updateUser } from './update-user.js';
import { UsersArguments } from './user.arguments.js';
import { UserChangesInput, UserInput } from './user.input.js';
import { UserConnection, UserObject } from './user.type.js';

const USERS = `Users that are not in the trash can, by last name, first name. search: words, each of which begins a word of a name, the username, the email address or the user ID.`;
const CHANGES = 'Fields left out stay as they are; null empties an optional one, and is BAD_USER_INPUT for a required one.';

@Resolver()
export class UserResolver {
  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS')
  @Query(() => UserObject, { nullable: true, description: 'Null for whoever is out of sight, too.' })
  async user(@Ctx() { loaders }: SignedInContext, @Arg('id', () => ID) id: string): Promise<UserObject | null> {
    return (await loaders.seenUser(id)) ?? null;
  }

  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS')
  @Query(() => UserConnection, { description: USERS })
  users(@Ctx() context: SignedInContext, @Args(() => UsersArguments) args: UsersArguments): Promise<UserConnection> {
    return listUsers(context, args);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => UserObject)
  async createUser(@Ctx() context: SignedInContext, @Arg('input', () => UserInput) input: UserInput): Promise<UserObject> {
    return shownUser(context, await createUser(context, input));
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => UserObject, { description: CHANGES })
  async updateUser(
    @Ctx() context: SignedInContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UserChangesInput) input: UserChangesInput,
  ): Promise<UserObject> {
    await updateUser(context, id, input);
    return shownUser(context, id);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => UserObject)
  async resetPassword(
    @Ctx() context: SignedInContext,
    @Arg('id', () => ID) id: string,
    @Arg('password', () => String) password: string,
  ): Promise<UserObject> {
    await resetPassword(context, id, password);
    return shownUser(context, id);
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => [UserObject])
  async addMemberships(
    @Ctx() context: SignedInContext,
    @Arg('userIds', () => [ID]) userIds: string[],
    @Arg('hierarchyIds', () => [ID]) hierarchyIds: string[],
  ): Promise<UserObject[]> {
    return shownUsers(context, await addMemberships(context, { userIds, hierarchyIds }));
  }

  @Authorized<Permission>('MANAGE_USERS')
  @Mutation(() => [UserObject])
  async removeMemberships(
    @Ctx() context: SignedInContext,
    @Arg('userIds', () => [ID]) userIds: string[],
    @Arg('hierarchyIds', () => [ID]) hierarchyIds: string[],
  ): Promise<UserObject[]> {
    return shownUsers(context, await removeMemberships(context, { userIds, hierarchyIds }));
  }
}
