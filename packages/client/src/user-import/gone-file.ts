/** A file that the server no longer has, or not as it was read. */
import { LOADING } from './import-state.js';
import { keptImport } from './kept-choices.js';
import type { Wizard } from './wizard.js';

/** Leads to the reading that took the place of an upload; says that the file is gone where none did. */
export async function leaveGoneFile({ state, go }: Pick<Wizard, 'state' | 'go'>, uploadId: string): Promise<void> {
  const { successorId } = keptImport(uploadId);
  state.value = successorId === null ? { step: 'gone', reason: 'file', run: null } : LOADING;
  if (successorId !== null) await go({ kind: 'columns', uploadId: successorId, runId: null }, 'replace');
}
