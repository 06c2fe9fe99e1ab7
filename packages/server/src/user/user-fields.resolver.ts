/** The fields of a user that are looked up or worked out. */
import { mayActOn, mayGivePassword } from '@intake/shared';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { RoleObject } from '../role/role.type.js';
import { purgedAfter } from '../trash/purged-after.js';
import { UserEntity } from './user.entity.js';
import { MembershipObject, UserObject } from './user.type.js';

const WITHIN_REACH = `Whoever asks may change, delete and restore this user, as far as their permissions go: the role is within theirs, and they administer a hierarchy of the user's.`;
const PASSWORD_WITHIN_REACH =
  'Whoever asks may give this user another password, too: they administer all that the user administers, and see all that the user sees.';

@Resolver(() => UserObject)
export class UserFieldsResolver {
  @FieldResolver(() => RoleObject)
  async role(@Root() { roleId }: UserEntity, @Ctx() { loaders }: Pick<Context, 'loaders'>): Promise<RoleObject> {
    const role = await loaders.roles.load(roleId);
    if (role === undefined) throw new Error('A user has a role that does not exist');
    return role;
  }

  @FieldResolver(() => [MembershipObject], { description: 'Those in the hierarchies that whoever asks sees.' })
  async memberships(@Root() user: UserEntity, @Ctx() { loaders, currentUser }: Context): Promise<MembershipObject[]> {
    const [memberships, tree] = await Promise.all([
      loaders.memberships.load(user.id),
      // Whoever signs in just now asks about themself.
      currentUser === null ? loaders.treeFor({ id: user.id, role: await this.role(user, { loaders }) }) : loaders.tree(),
    ]);
    return memberships.flatMap(({ hierarchyId, administrator }) => {
      const hierarchy = tree.get(hierarchyId);
      if (hierarchy === undefined) return [];
      const { id, name, parentId } = hierarchy;
      return [{ hierarchy: { id, name, parentId, path: tree.path(id) }, administrator }];
    });
  }

  @FieldResolver(() => Boolean, { description: WITHIN_REACH })
  async withinReach(@Root() user: UserEntity, @Ctx() { loaders }: Context): Promise<boolean> {
    return mayActOn(await loaders.acting(), await loaders.actedOn(user));
  }

  @FieldResolver(() => Boolean, { description: PASSWORD_WITHIN_REACH })
  async passwordWithinReach(@Root() user: UserEntity, @Ctx() { loaders }: Context): Promise<boolean> {
    return mayGivePassword(await loaders.acting(), await loaders.actedOn(user));
  }

  @FieldResolver(() => Boolean, { description: 'False until a password is set from a file or by a reset.' })
  hasPassword(@Root() { passwordHash }: UserEntity): boolean {
    return passwordHash !== null;
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When the trash can lets go of it for good.' })
  purgedAfter(@Root() { deletedAt }: UserEntity, @Ctx() { config }: Context): Date | null {
    return purgedAfter(deletedAt, config.trashDays);
  }
}
