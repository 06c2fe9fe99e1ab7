/** Roles: asked for and changed. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { createRole, deleteRole, updateRole } from './change-roles.js';
import { existingRole } from './existing-role.js';
import { RoleInput, RoleObject } from './role.type.js';
import { listRoles } from './roles.repository.js';

@Resolver(() => RoleObject)
export class RoleResolver {
  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS', 'MANAGE_ROLES')
  @Query(() => [RoleObject])
  roles(@Ctx() context: SignedInContext): Promise<RoleObject[]> {
    return listRoles(context.database.reads);
  }

  @Authorized<Permission>('MANAGE_ROLES')
  @Mutation(() => RoleObject)
  async createRole(@Ctx() context: SignedInContext, @Arg('input', () => RoleInput) input: RoleInput): Promise<RoleObject> {
    return existingRole(context.database.reads, await createRole(context, input));
  }

  @Authorized<Permission>('MANAGE_ROLES')
  @Mutation(() => RoleObject)
  async updateRole(
    @Ctx() context: SignedInContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => RoleInput) input: RoleInput,
  ): Promise<RoleObject> {
    await updateRole(context, id, input);
    return existingRole(context.database.reads, id);
  }

  @Authorized<Permission>('MANAGE_ROLES')
  @Mutation(() => Boolean, { description: 'Only without users.' })
  async deleteRole(@Ctx() context: SignedInContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    await deleteRole(context, id);
    return true;
  }

  // Whoever is signed in may read their own role, but not how many others there are.
  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS', 'MANAGE_ROLES')
  @FieldResolver(() => Int, { description: 'Users with this role that are not in the trash can.' })
  userCount(@Root() { id }: RoleObject, @Ctx() { loaders }: SignedInContext): Promise<number> {
    return loaders.roleUserCounts.load(id);
  }
}
