/** A person's account: candidate or staff. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RoleEntity } from '../role/role.entity.js';

@Entity('users')
@Index('ix_users_sort', ['deletedAt', 'sortName', 'id'])
@Index('ix_users_role', ['roleId', 'deletedAt', 'id'])
@Index('ix_users_role_sort', ['roleId', 'deletedAt', 'sortName', 'id'])
@Index('ix_users_special_needs_sort', ['specialNeeds', 'deletedAt', 'sortName', 'id'])
export class UserEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  username: string;

  @Index('ux_users_username_key', { unique: true })
  @Column({ name: 'username_key', type: 'varchar', length: 400 })
  usernameKey: string;

  /** The organisation's own number for the person. */
  @Column({ name: 'user_id', type: 'varchar', length: 100 })
  userId: string;

  @Index('ux_users_user_id_key', { unique: true })
  @Column({ name: 'user_id_key', type: 'varchar', length: 400 })
  userIdKey: string;

  @Column({ name: 'first_name', type: 'varchar', length: 100 })
  firstName: string;

  @Column({ name: 'last_name', type: 'varchar', length: 100 })
  lastName: string;

  /** Last and first name, folded: what lists are sorted by. */
  @Column({ name: 'sort_name', type: 'varchar', length: 255 })
  sortName: string;

  @Column({ type: 'varchar', length: 254 })
  email: string;

  @Column({ name: 'role_id', type: 'varchar', length: 36 })
  roleId: string;

  @Column({ name: 'special_needs', type: 'boolean' })
  specialNeeds: boolean;

  @Column({ name: 'extra_time_percentage', type: 'integer', nullable: true })
  extraTimePercentage: number | null;

  @Column({ name: 'synchronisation_key', type: 'varchar', length: 100, nullable: true })
  synchronisationKey: string | null;

  @Index('ux_users_synchronisation_key_key', { unique: true })
  @Column({ name: 'synchronisation_key_key', type: 'varchar', length: 400, nullable: true })
  synchronisationKeyKey: string | null;

  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  timeZone: string;

  /** Argon2id; null until a password is set from a file or by a reset. */
  @Column({ name: 'password_hash', type: 'varchar', length: 255, nullable: true })
  passwordHash: string | null;

  /** Counts the changes of fields and memberships, so that an undo sees what changed since. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;

  /** Since when the user lies in the trash can. */
  @Column({ name: 'deleted_at', type: 'datetime', precision: 3, nullable: true })
  deletedAt: Date | null;

  @ManyToOne(() => RoleEntity, { onUpdate: 'NO ACTION', onDelete: 'NO ACTION' })
  @JoinColumn({ name: 'role_id', foreignKeyConstraintName: 'fk_users_role' })
  role?: Relation<RoleEntity>;
}
