/** Reads what many objects of one answer refer to in one statement each, whatever the page's size. */
import { type ActedOn, type Acting, holdsMember, type HierarchyPart, type Rank } from '@intake/shared';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { subjectsOf } from '../audit/audit-page.repository.js';
import { allHierarchies } from '../hierarchy/hierarchies.repository.js';
import type { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import { HierarchyTree } from '../hierarchy/hierarchy-tree.js';
import { seenNodes } from '../hierarchy/seen-nodes.js';
import type { RoleEntity } from '../role/role.entity.js';
import { rolesByIds } from '../role/roles.repository.js';
import type { ApiTokenEntity } from '../sign-in/api-token.entity.js';
import { apiTokensByIds } from '../sign-in/api-tokens.repository.js';
import type { CurrentUser } from '../sign-in/current-user.js';
import { EVERYWHERE, type Parts, partsOf } from '../sign-in/parts.js';
import { countUsersByRole } from '../user/count-by-role.repository.js';
import { countMembers } from '../user/count-members.repository.js';
import type { MembershipEntity } from '../user/membership.entity.js';
import { membershipsOf } from '../user/memberships.repository.js';
import type { UserEntity } from '../user/user.entity.js';
import { usersByIds } from '../user/users.repository.js';

/** Whoever an answer is for: null before they signed in. */
export type Viewer = Pick<CurrentUser, 'id' | 'role'> | null;

/** Acts on nobody, as they administer nothing. */
const NOBODY: Rank = { type: 'CANDIDATE', permissions: [] };

/** Of one request; what is read once is remembered until something is written. */
export class Loaders {
  readonly users: DataLoader<string, UserEntity | undefined>;
  readonly roles: DataLoader<string, RoleEntity | undefined>;
  readonly apiTokens: DataLoader<string, ApiTokenEntity | undefined>;
  /** By entry of the audit log: some of those whom it is about. */
  readonly auditSubjects: DataLoader<string, string[]>;
  /** By role: the users whom the viewer sees. */
  readonly roleUserCounts: DataLoader<string, number>;
  /** By user; all of them, whoever asks. */
  readonly memberships: DataLoader<string, MembershipEntity[]>;
  /** By hierarchy. */
  readonly memberCounts: DataLoader<string, number>;
  private loadedHierarchies: Promise<HierarchyEntity[]> | undefined;
  private loadedTree: Promise<HierarchyTree<HierarchyEntity>> | undefined;
  private loadedParts: Promise<Parts> | undefined;

  constructor(
    private readonly reads: EntityManager,
    private readonly viewer: Viewer,
  ) {
    this.users = new DataLoader((ids) => usersByIds(reads, ids));
    this.roles = new DataLoader((ids) => rolesByIds(reads, ids));
    this.apiTokens = new DataLoader((ids) => apiTokensByIds(reads, ids));
    this.auditSubjects = new DataLoader((entryIds) => subjectsOf(reads, entryIds));
    this.roleUserCounts = new DataLoader(async (ids) => countUsersByRole(reads, ids, (await this.parts()).seen));
    this.memberships = new DataLoader((userIds) => membershipsOf(reads, userIds));
    this.memberCounts = new DataLoader((ids) => countMembers(reads, ids));
  }

  /** The viewer's parts of the tree. */
  parts(): Promise<Parts> {
    this.loadedParts ??= this.partsOf(this.viewer);
    return this.loadedParts;
  }

  /** The viewer, to ask whom they may act on. */
  async acting(): Promise<Acting> {
    return { rank: this.viewer?.role ?? NOBODY, ...(await this.parts()) };
  }

  /** A user, to ask who may act on them. Whoever administers everything needs none of their memberships. */
  async actedOn({ id, roleId }: Pick<UserEntity, 'id' | 'roleId'>): Promise<ActedOn> {
    const { administered } = await this.parts();
    const [role, memberships] = await Promise.all([
      this.roles.load(roleId),
      administered === 'EVERYTHING' ? [] : this.memberships.load(id),
    ]);
    if (role === undefined) throw new Error('A user has a role that does not exist');
    return { role, memberships };
  }

  /** Whether the viewer sees this user; everybody sees themself. */
  async sees(userId: string): Promise<boolean> {
    const { seen } = await this.parts();
    return seen === 'EVERYTHING' || userId === this.viewer?.id || holdsMember(seen, await this.memberships.load(userId));
  }

  /** A user whom the viewer sees; undefined for any other, as for one who isn't there. */
  async seenUser(userId: string): Promise<UserEntity | undefined> {
    return (await this.sees(userId)) ? this.users.load(userId) : undefined;
  }

  /** The tree that the viewer sees, which begins at the topmost hierarchies of theirs. */
  tree(): Promise<HierarchyTree<HierarchyEntity>> {
    this.loadedTree ??= this.parts().then(({ seen }) => this.treeOf(seen));
    return this.loadedTree;
  }

  /** The tree that somebody else sees: whoever has just signed in. */
  async treeFor(viewer: Viewer): Promise<HierarchyTree<HierarchyEntity>> {
    return this.treeOf((await this.partsOf(viewer)).seen);
  }

  /** After a write: what follows in the same request must see it. */
  clear(): void {
    const { users, roles, apiTokens, roleUserCounts, memberships, memberCounts } = this;
    for (const loader of [users, roles, apiTokens, roleUserCounts, memberships, memberCounts]) loader.clearAll();
    this.loadedHierarchies = undefined;
    this.loadedTree = undefined;
    this.loadedParts = undefined;
  }

  private hierarchies(): Promise<HierarchyEntity[]> {
    this.loadedHierarchies ??= allHierarchies(this.reads);
    return this.loadedHierarchies;
  }

  private async treeOf(seen: HierarchyPart): Promise<HierarchyTree<HierarchyEntity>> {
    return new HierarchyTree(seenNodes(await this.hierarchies(), seen));
  }

  private async partsOf(viewer: Viewer): Promise<Parts> {
    if (viewer?.role.type === 'SYSTEM_ADMIN') return EVERYWHERE;
    if (viewer === null) return { seen: new Set(), administered: new Set() };
    return partsOf(viewer.role, await this.memberships.load(viewer.id), await this.hierarchies());
  }
}
