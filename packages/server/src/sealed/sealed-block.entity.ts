/** A piece of an encrypted block of rows. Blocks are cut into pieces because a portable blob holds 64 KiB. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a block holds: an upload's file, how it was read, its outlines or a sheet's rows; a run's planned rows, places, corrections or what its undo needs; new passwords. */
export type SealedKind =
  'FILE' | 'READING' | 'OUTLINES' | `SHEET_${number}` | 'PLANNED_ROWS' | 'PLACES' | 'CORRECTIONS' | 'UNDO' | 'PASSWORDS';

@Entity('sealed_blocks')
export class SealedBlockEntity {
  /** The upload, run or hand-out that it belongs to. */
  @PrimaryColumn({ name: 'owner_id', type: 'varchar', length: 36 })
  ownerId: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind: SealedKind;

  @PrimaryColumn({ type: 'integer' })
  block: number;

  @PrimaryColumn({ type: 'integer' })
  piece: number;

  @Column({ type: 'blob' })
  content: Buffer;
}
