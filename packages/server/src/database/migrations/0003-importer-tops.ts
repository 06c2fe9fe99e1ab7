/** Where the tree began for whoever imported. Runs from before are shown to their importers and to System Admins only. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImporterTops1771200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_runs ADD COLUMN importer_tops TEXT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_runs DROP COLUMN importer_tops');
  }
}
