/** Shows what an address names: asks the server for it, and says so where it is gone. */
import { type CellEdits, NO_EDITS } from './cell-edits.js';
import { followToEnd } from './commit-run.js';
import { leaveGoneFile } from './gone-file.js';
import type { ImportAddress } from './import-address.js';
import { columnsState, type ImportRun, type ImportState, runState, triedBefore, WAITING_FOR_FILE } from './import-state.js';
import { keptImport } from './kept-choices.js';
import type { TriedBefore } from './try-input.js';
import type { Wizard } from './wizard.js';

/** Goes where an address leads, unless that is shown already. */
export async function arrive(wizard: Wizard, address: ImportAddress): Promise<void> {
  const shown = wizard.state.value;
  if (isShown(shown, address)) return;
  const isCurrent = wizard.takeTurn();
  if (address.kind === 'file') {
    wizard.state.value = WAITING_FOR_FILE;
    return;
  }
  const before = triedBefore(shown);
  // What was just sent is still said to be read.
  if (shown.step !== 'file') wizard.state.value = { step: 'loading', before };
  try {
    if (address.kind === 'columns') await arriveAtColumns(wizard, address, { before, isCurrent });
    else await arriveAtRun(wizard, address, { before, isCurrent });
  } catch (error) {
    if (isCurrent()) wizard.state.value = { step: 'unreachable', error, before };
  }
}

/** Whether the state is what the address names. */
export function isShown(state: ImportState, address: ImportAddress): boolean {
  switch (state.step) {
    case 'file':
      return address.kind === 'file';
    case 'columns':
      if (address.kind !== 'columns' || address.uploadId !== state.upload.id) return false;
      return address.runId === null || address.runId === state.before?.run.id;
    case 'preview':
    case 'result':
      return address.kind === 'run' && address.runId === state.run.id;
    default:
      return false;
  }
}

interface Arriving {
  /** The try that was shown before: its edits are taken along. */
  readonly before: TriedBefore | null;
  readonly isCurrent: () => boolean;
}

type AddressOf<Kind> = Extract<ImportAddress, { kind: Kind }>;

async function arriveAtColumns(wizard: Wizard, { uploadId, runId }: AddressOf<'columns'>, { before, isCurrent }: Arriving): Promise<void> {
  const { server, state, go } = wizard;
  const [upload, run] = await Promise.all([server.findUpload(uploadId), findTry(wizard, uploadId, runId ?? keptImport(uploadId).runId)]);
  if (!isCurrent()) return;
  // The file goes with the commit; who comes back to it sees what became of it.
  if (run !== null && runState(run).step === 'result') return go({ kind: 'run', uploadId, runId: run.id }, 'replace');
  // Only now, as the file may have been read again meanwhile.
  const { choices, successorId } = keptImport(uploadId);
  if (upload === null || (runId === null && successorId !== null)) return leaveGoneFile(wizard, uploadId);
  const isLive = run !== null && runState(run).step === 'preview';
  state.value = columnsState(upload, isLive ? { run, edits: editsOf(before, run.id) } : null, choices);
  return undefined;
}

async function arriveAtRun(wizard: Wizard, { uploadId, runId }: AddressOf<'run'>, { before, isCurrent }: Arriving): Promise<void> {
  const run = uploadId === null ? await wizard.server.findRun(runId) : await findTry(wizard, uploadId, runId);
  if (!isCurrent()) return;
  if (run === null) wizard.state.value = { step: 'gone', reason: 'run', run };
  else if (run.id !== runId) await wizard.go({ kind: 'run', uploadId, runId: run.id }, 'replace');
  else {
    const edits = editsOf(before, run.id);
    wizard.state.value = runState(run, edits);
    if (run.status === 'RUNNING') await followToEnd(wizard, { run, edits, isCurrent });
  }
}

/** The run that is asked for, or the one that took its place when the file was tried again. */
async function findTry({ server }: Wizard, uploadId: string, runId: string | null): Promise<ImportRun | null> {
  const run = runId === null ? null : await server.findRun(runId);
  if (run !== null && run.status !== 'CANCELLED') return run;
  return (await server.findLatestRun(uploadId)) ?? run;
}

function editsOf(before: TriedBefore | null, runId: string): CellEdits {
  return before?.run.id === runId ? before.edits : NO_EDITS;
}
