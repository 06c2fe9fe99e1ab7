/** A user's place in a hierarchy. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { HierarchyEntity } from '../hierarchy/hierarchy.entity.js';
import { UserEntity } from './user.entity.js';

@Entity('memberships', { withoutRowid: true })
@Index('ix_memberships_hierarchy', ['hierarchyId', 'userId'])
export class MembershipEntity {
  @PrimaryColumn({ name: 'user_id', type: 'varchar', length: 36 })
  userId: string;

  @PrimaryColumn({ name: 'hierarchy_id', type: 'varchar', length: 36 })
  hierarchyId: string;

  /** May act on the users of this hierarchy and those below it. */
  @Column({ type: 'boolean' })
  administrator: boolean;

  @ManyToOne(() => UserEntity, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_memberships_user' })
  user?: Relation<UserEntity>;

  @ManyToOne(() => HierarchyEntity, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'hierarchy_id', foreignKeyConstraintName: 'fk_memberships_hierarchy' })
  hierarchy?: Relation<HierarchyEntity>;
}
