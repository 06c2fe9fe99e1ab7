/** An import that was tried, and what became of it. */
import type { ColumnMapping, ImportRunSummary, IssueCountEntry, PasswordSource, Permission, RoleType, UserField } from '@intake/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** RUNNING is no state of the row: who commits is decided by the transaction, and who watches is told by import_progress. */
export type StoredImportStatus = 'PREVIEW' | 'DONE' | 'STALE' | 'FAILED' | 'CANCELLED' | 'UNDONE';

/** What the import was asked to do. Role and start hierarchy as they were, for the history when they are gone. */
export interface ImportRunSettings {
  readonly role: { readonly id: string; readonly name: string; readonly type: RoleType; readonly permissions: readonly Permission[] };
  readonly startHierarchy: {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly path: readonly string[];
  };
  readonly passwords: PasswordSource;
  readonly specialNeedsForAll: boolean | null;
  readonly extraTimePercentageForAll: number | null;
  readonly sheet: number;
  readonly headerRowNumber: number;
  readonly mapping: readonly ColumnMapping[];
  readonly removeSpaces: readonly UserField[];
}

@Entity('import_runs')
@Index('ix_import_runs_created', ['createdAt', 'id'])
@Index('ix_import_runs_status', ['status', 'expiresAt'])
@Index('ix_import_runs_creator', ['createdById', 'status'])
export class ImportRunEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  status: StoredImportStatus;

  @Column({ name: 'created_by_id', type: 'varchar', length: 36 })
  createdById: string;

  /** The topmost hierarchies that the importer saw, by ID, in order, between commas; null for somebody who sees everything, or too many. */
  @Column({ name: 'importer_tops', type: 'text', nullable: true })
  importerTops: string | null;

  @Index('ix_import_runs_upload')
  @Column({ name: 'upload_id', type: 'varchar', length: 36 })
  uploadId: string;

  @Column({ name: 'file_name', type: 'varchar', length: 255, nullable: true })
  fileName: string | null;

  @Column({ name: 'file_sha256', type: 'varchar', length: 64 })
  fileSha256: string;

  @Column({ type: 'simple-json' })
  settings: ImportRunSettings;

  /** What new users without a time-zone cell get. */
  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  timeZone: string;

  /** SHA-256 of what the preview shows, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  @Column({ type: 'simple-json' })
  summary: ImportRunSummary;

  @Column({ name: 'issue_counts', type: 'simple-json' })
  issueCounts: IssueCountEntry[];

  /** Why a commit failed: the ID under which the log holds it, or the code of a refusal that came too late to be answered with. */
  @Column({ name: 'failure_id', type: 'varchar', length: 36, nullable: true })
  failureId: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'committed_at', type: 'datetime', precision: 3, nullable: true })
  committedAt: Date | null;

  /** Until when the preview can be committed, or a committed run's rows are kept. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
