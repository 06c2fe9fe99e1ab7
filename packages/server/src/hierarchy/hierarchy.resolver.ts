/** Hierarchies: asked for and changed. */
import type { Permission } from '@intake/shared';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SignedInContext } from '../graphql/context.js';
import { createHierarchy, deleteHierarchy, updateHierarchy } from './change-hierarchies.js';
import { HierarchyObject } from './hierarchy.type.js';
import { shownHierarchy } from './shown-hierarchy.js';

@Resolver(() => HierarchyObject)
export class HierarchyResolver {
  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS', 'MANAGE_HIERARCHIES')
  @Query(() => [HierarchyObject], {
    description: 'What whoever asks sees of the tree, as a list: parents before children, siblings by name.',
  })
  async hierarchies(@Ctx() context: SignedInContext): Promise<HierarchyObject[]> {
    return (await context.loaders.tree()).inOrder();
  }

  @Authorized<Permission>('MANAGE_HIERARCHIES')
  @Mutation(() => HierarchyObject)
  async createHierarchy(
    @Ctx() context: SignedInContext,
    @Arg('name', () => String) name: string,
    @Arg('parentId', () => ID, { nullable: true }) parentId?: string | null,
  ): Promise<HierarchyObject> {
    return shownHierarchy(context, await createHierarchy(context, name, parentId ?? null));
  }

  @Authorized<Permission>('MANAGE_HIERARCHIES')
  @Mutation(() => HierarchyObject, { description: 'parentId null: becomes a root; left out: stays where it is.' })
  async updateHierarchy(
    @Ctx() context: SignedInContext,
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String, { nullable: true }) name?: string | null,
    @Arg('parentId', () => ID, { nullable: true }) parentId?: string | null,
  ): Promise<HierarchyObject> {
    await updateHierarchy(context, id, { name, parentId });
    return shownHierarchy(context, id);
  }

  @Authorized<Permission>('MANAGE_HIERARCHIES')
  @Mutation(() => Boolean, { description: 'Only without children and members.' })
  async deleteHierarchy(@Ctx() context: SignedInContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    await deleteHierarchy(context, id);
    return true;
  }

  @FieldResolver(() => [String], { description: 'Names from the topmost hierarchy that whoever asks sees, down to this one.' })
  async path(@Root() { id, path }: HierarchyObject, @Ctx() { loaders }: SignedInContext): Promise<readonly string[]> {
    return path ?? (await loaders.tree()).path(id);
  }

  // Whoever is signed in may read where they belong, but not how many others do.
  @Authorized<Permission>('MANAGE_USERS', 'VIEW_USERS', 'MANAGE_HIERARCHIES')
  @FieldResolver(() => Int)
  async memberCount(@Root() { id }: HierarchyObject, @Ctx() { loaders }: SignedInContext): Promise<number> {
    // One out of sight may stand in the history of imports.
    return (await loaders.tree()).get(id) === undefined ? 0 : loaders.memberCounts.load(id);
  }
}
