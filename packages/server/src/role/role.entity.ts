/** A role: what its users may do, and who outranks whom. */
import type { Permission, RoleType } from '@intake/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('roles')
export class RoleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Index('ux_roles_name_key', { unique: true })
  @Column({ name: 'name_key', type: 'varchar', length: 400 })
  nameKey: string;

  @Column({ type: 'varchar', length: 20 })
  type: RoleType;

  @Column({ type: 'simple-json' })
  permissions: Permission[];
}
