/** The regional settings: a table of one row, which is also what commits and changes of the tree or the roles lock first. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The ID of the only row. */
export const SETTINGS_ID = 1;

@Entity('settings')
export class SettingsEntity {
  @PrimaryColumn({ type: 'integer' })
  id: number;

  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  timeZone: string;
}
