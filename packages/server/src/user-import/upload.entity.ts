/** A file that was sent and read; what it holds lies in sealed blocks. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('uploads')
export class UploadEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ name: 'created_by_id', type: 'varchar', length: 36 })
  createdById: string;

  /** Null where a program sent rows without a file. */
  @Column({ name: 'file_name', type: 'varchar', length: 255, nullable: true })
  fileName: string | null;

  @Column({ name: 'byte_size', type: 'integer' })
  byteSize: number;

  @Column({ name: 'proposed_sheet', type: 'integer' })
  proposedSheet: number;

  /** Of the file's bytes, in hexadecimal. */
  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Index('ix_uploads_expires_at')
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
