/** A signed-in browser or program. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';

@Entity('sessions')
export class SessionEntity {
  /** SHA-256 of the cookie's secret, in hexadecimal: who reads the database can't sign in with it. */
  @PrimaryColumn({ name: 'secret_hash', type: 'varchar', length: 64 })
  secretHash: string;

  @Index('ix_sessions_user')
  @Column({ name: 'user_id', type: 'varchar', length: 36 })
  userId: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'datetime', precision: 3 })
  lastSeenAt: Date;

  @ManyToOne(() => UserEntity, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_sessions_user' })
  user?: Relation<UserEntity>;
}
