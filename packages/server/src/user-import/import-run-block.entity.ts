/** What is filtered and counted of a block of planned rows, in clear: the rows themselves lie in the sealed block of the same number. */
import type { RowMark } from './row-marks.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_run_blocks')
export class ImportRunBlockEntity {
  @PrimaryColumn({ name: 'run_id', type: 'varchar', length: 36 })
  runId: string;

  @PrimaryColumn({ type: 'integer' })
  block: number;

  @Column({ type: 'simple-json' })
  marks: RowMark[];
}
