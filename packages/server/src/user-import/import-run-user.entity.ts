/** A user that a committed import created or synchronised. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';

@Entity('import_run_users', { withoutRowid: true })
export class ImportRunUserEntity {
  @PrimaryColumn({ name: 'run_id', type: 'varchar', length: 36 })
  runId: string;

  @Index('ix_import_run_users_user')
  @PrimaryColumn({ name: 'user_id', type: 'varchar', length: 36 })
  userId: string;

  @Column({ name: 'sheet_row', type: 'integer' })
  rowNumber: number;

  @ManyToOne(() => UserEntity, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_import_run_users_user' })
  user?: Relation<UserEntity>;
}
