/** What the audit log says of an import. */
import type { ImportPlan } from '@intake/shared';
import type { AuditNote } from '../audit/record-audit.repository.js';
import type { ImportRunEntity } from './import-run.entity.js';

/** The run, the file and how many rows came to what; who they are stands in the run for as long as the domain keeps it. */
export function importNote(run: Pick<ImportRunEntity, 'id' | 'fileSha256'>, { role, summary }: ImportPlan): Omit<AuditNote, 'action'> {
  const { rows, create, synchronise, error } = summary;
  const counts = { rows, created: create, synchronised: synchronise, inError: error };
  return { subjects: [run.id], details: { fileSha256: run.fileSha256, roleId: role.id, ...counts } };
}
