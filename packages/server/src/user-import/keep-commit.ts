/** Turns a preview into history: who was imported, what an undo needs, and each row without what is no longer needed. */
import type { CellCorrection, ImportPlan } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/bulk.js';
import type { Application, Applied } from './apply-plan.js';
import { after, HISTORY_MS } from './durations.js';
import { ImportRunEntity } from './import-run.entity.js';
import { toBlocks } from '../sealed/json-blocks.js';
import { removeFile } from './readings-of-file.repository.js';
import { readCorrections } from './run-contents.js';
import type { SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { committedRow } from './shown-row.js';
import { undoRecord } from './undo-record.js';
import { withoutPassword } from './without-password.js';

export interface Commit {
  readonly run: ImportRunEntity;
  readonly application: Application;
  readonly applied: Applied;
}

/** Writes what stays of a commit, and removes its file. */
export async function keepCommit(manager: EntityManager, blocks: SealedBlocks, commit: Commit): Promise<void> {
  const { run, application, applied } = commit;
  const ownerId = run.id;
  const corrections = await readCorrections(manager, blocks, run.id);
  await insertRunUsers(manager, commit);
  await blocks.remove(manager, [ownerId], ['PLANNED_ROWS', 'CORRECTIONS']);
  await blocks.write(
    manager,
    { ownerId, kind: 'PLANNED_ROWS' },
    toBlocks(application.plan.rows.map((row) => committedRow(row, applied.createdIds.get(row.rowNumber)))),
  );
  await blocks.write(manager, { ownerId, kind: 'CORRECTIONS' }, toBlocks(keptCorrections(corrections, application.plan)));
  await blocks.write(manager, { ownerId, kind: 'UNDO' }, toBlocks(undoRecord(application, applied)));
  await removeFile(manager, blocks, run.uploadId);
  await manager.update(ImportRunEntity, { id: run.id }, { expiresAt: after(application.now, HISTORY_MS) });
}

/** A correction is a cell: its text is kept only of a row in error. */
function keptCorrections(corrections: readonly CellCorrection[], { rows }: ImportPlan): CellCorrection[] {
  const inError = new Set(rows.flatMap(({ outcome, rowNumber }) => (outcome === 'ERROR' ? [rowNumber] : [])));
  return corrections.map((correction) => (inError.has(correction.rowNumber) ? withoutPassword(correction) : { ...correction, value: '' }));
}

async function insertRunUsers(manager: EntityManager, { run, application, applied }: Commit): Promise<void> {
  const rows = application.plan.rows.flatMap((row) => {
    const userId = row.outcome === 'CREATE' ? applied.createdIds.get(row.rowNumber) : row.outcome === 'SYNCHRONISE' ? row.id : undefined;
    return userId === undefined ? [] : [[run.id, userId, row.rowNumber]];
  });
  await insertRows(manager, { table: 'import_run_users', columns: ['run_id', 'user_id', 'sheet_row'] }, rows);
}
