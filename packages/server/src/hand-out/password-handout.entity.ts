/** New passwords of many users, for whoever set them to fetch once; the passwords are in sealed blocks of the same ID until then. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('password_handouts')
export class PasswordHandoutEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** A user, or an API token. */
  @Column({ name: 'created_by_id', type: 'varchar', length: 36 })
  createdById: string;

  @Index('ix_password_handouts_expires_at')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
