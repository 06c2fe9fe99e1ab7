/** How often somebody failed to sign in lately: on one account, or from one address. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('sign_in_limits')
export class SignInLimitEntity {
  /** A keyed hash of what is counted: what was typed as a username may have been a password. */
  @PrimaryColumn({ name: 'key_hash', type: 'varchar', length: 64 })
  keyHash: string;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ name: 'blocked_until', type: 'datetime', precision: 3, nullable: true })
  blockedUntil: Date | null;

  /** From then on it counts no more. */
  @Index('ix_sign_in_limits_expires_at')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
