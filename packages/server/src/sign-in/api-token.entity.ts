/** What a program signs in with: it acts for the user who made it. */
import type { Permission } from '@intake/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from '../user/user.entity.js';

@Entity('api_tokens')
export class ApiTokenEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Index('ix_api_tokens_user')
  @Column({ name: 'user_id', type: 'varchar', length: 36 })
  userId: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** SHA-256 of the token, in hexadecimal: who reads the database can't sign in with it. */
  @Index('ix_api_tokens_secret_hash')
  @Column({ name: 'secret_hash', type: 'varchar', length: 64 })
  secretHash: string;

  /** What it may do, as far as its user still may. */
  @Column({ type: 'simple-json' })
  permissions: Permission[];

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  /** To the minute or so. */
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @ManyToOne(() => UserEntity, { onUpdate: 'NO ACTION', onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_api_tokens_user' })
  user?: Relation<UserEntity>;
}
