/** A hint for people that a commit is at work, written beside its transaction; it decides nothing. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_progress')
export class ImportProgressEntity {
  @PrimaryColumn({ name: 'run_id', type: 'varchar', length: 36 })
  runId: string;

  /** From 0 to 1. */
  @Column({ type: 'double' })
  progress: number;

  /** After this moment nobody is at work any more, whatever the hint says. */
  @Column({ name: 'valid_until', type: 'datetime', precision: 3 })
  validUntil: Date;
}
