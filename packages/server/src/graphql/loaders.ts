/** Reads what many objects of one answer refer to in one statement each, whatever the page's size. */
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { countMembers, loadTree } from '../hierarchy/hierarchies.repository.js';
import type { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import type { HierarchyTree } from '../hierarchy/hierarchy-tree.js';
import type { RoleEntity } from '../role/role.entity.js';
import { countUsersWithRoles, rolesByIds } from '../role/roles.repository.js';
import type { MembershipEntity } from '../user/membership.entity.js';
import { membershipsOf } from '../user/memberships.repository.js';
import type { UserEntity } from '../user/user.entity.js';
import { usersByIds } from '../user/users.repository.js';

/** Of one request; what is read once is remembered until something is written. */
export class Loaders {
  readonly users: DataLoader<string, UserEntity | undefined>;
  readonly roles: DataLoader<string, RoleEntity | undefined>;
  /** By role. */
  readonly roleUserCounts: DataLoader<string, number>;
  /** By user. */
  readonly memberships: DataLoader<string, MembershipEntity[]>;
  /** By hierarchy. */
  readonly memberCounts: DataLoader<string, number>;
  private loadedTree: Promise<HierarchyTree<HierarchyEntity>> | undefined;

  constructor(private readonly reads: EntityManager) {
    this.users = new DataLoader((ids) => usersByIds(reads, ids));
    this.roles = new DataLoader((ids) => rolesByIds(reads, ids));
    this.roleUserCounts = new DataLoader((ids) => countUsersWithRoles(reads, ids));
    this.memberships = new DataLoader((userIds) => membershipsOf(reads, userIds));
    this.memberCounts = new DataLoader((ids) => countMembers(reads, ids));
  }

  tree(): Promise<HierarchyTree<HierarchyEntity>> {
    this.loadedTree ??= loadTree(this.reads);
    return this.loadedTree;
  }

  /** After a write: what follows in the same request must see it. */
  clear(): void {
    for (const loader of [this.users, this.roles, this.roleUserCounts, this.memberships, this.memberCounts]) loader.clearAll();
    this.loadedTree = undefined;
  }
}
