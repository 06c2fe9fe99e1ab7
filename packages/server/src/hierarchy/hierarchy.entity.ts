/** A node in the organisation's tree. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';

@Entity('hierarchies')
@Index('ux_hierarchies_name', ['parentKey', 'nameKey'], { unique: true })
export class HierarchyEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ name: 'name_key', type: 'varchar', length: 400 })
  nameKey: string;

  @Index('ix_hierarchies_parent')
  @Column({ name: 'parent_id', type: 'varchar', length: 36, nullable: true })
  parentId: string | null;

  /** The parent's ID, empty for a root: a unique index doesn't see two NULLs as equal. */
  @Column({ name: 'parent_key', type: 'varchar', length: 36 })
  parentKey: string;

  @ManyToOne(() => HierarchyEntity, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'fk_hierarchies_parent' })
  parent?: Relation<HierarchyEntity>;
}
