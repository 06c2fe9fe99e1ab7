/** What was done, by whom and when: written once, and never changed. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditAction } from './audit-actions.js';
import type { AuditDetails } from './audit-details.js';

@Entity('audit_entries')
@Index('ix_audit_entries_actor', ['actorId', 'id'])
@Index('ix_audit_entries_action', ['action', 'id'])
export class AuditEntryEntity {
  /** In the order of time. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 40 })
  action: AuditAction;

  /** The user who did it, who may be gone since; null for the server itself, and for whoever nobody knows. */
  @Column({ name: 'actor_id', type: 'varchar', length: 36, nullable: true })
  actorId: string | null;

  /** The API token that it was done with. */
  @Column({ name: 'token_id', type: 'varchar', length: 36, nullable: true })
  tokenId: string | null;

  /** Where the request came from. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  address: string | null;

  @Column({ name: 'subject_count', type: 'integer' })
  subjectCount: number;

  @Column({ type: 'simple-json' })
  details: AuditDetails;
}
