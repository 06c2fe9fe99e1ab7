/** The users of a role in the order of their IDs, as memberships are: so those in a part of the tree are counted quickly. */
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

export class UsersByRole1771300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('users', new TableIndex({ name: 'ix_users_role', columnNames: ['role_id', 'deleted_at', 'id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('users', 'ix_users_role');
  }
}
