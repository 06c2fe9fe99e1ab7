/** Whom or what an entry of the audit log is about. */
import { Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_subjects', { withoutRowid: true })
@Index('ix_audit_subjects_subject', ['subjectId', 'entryId'])
export class AuditSubjectEntity {
  @PrimaryColumn({ name: 'entry_id', type: 'varchar', length: 36 })
  entryId: string;

  /** A user, role, hierarchy, API token, import run or hand-out of passwords, which may be gone since. */
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 36 })
  subjectId: string;
}
