/** Tries the import: from step 2 with its choices, or from a preview with what was put right in it. */
import { errorSentence, hasCode } from '../app/error-sentence.js';
import { say } from '../app/i18n.js';
import type { TryImportInput } from '../generated/user-import.js';
import { leaveGoneFile } from './gone-file.js';
import type { ImportChoices } from './import-choices.js';
import { type ColumnsState, isAtWork, type PreviewState, runState, type Sentence } from './import-state.js';
import { keepImport } from './kept-choices.js';
import { inputOfChoices, inputOfMending, type Mending } from './try-input.js';
import type { Wizard } from './wizard.js';

/** Tries with the choices of step 2, which must be complete. */
export async function tryChoices(wizard: Wizard, choices: ImportChoices): Promise<void> {
  const { state } = wizard;
  if (state.value.step !== 'columns' || isAtWork(state.value)) return;
  const shown: ColumnsState = state.value;
  const input = inputOfChoices(choices, shown.upload, shown.before);
  if (input === undefined) return;
  state.value = { ...shown, activity: { kind: 'trying' } };
  await tryInput(wizard, input, (sentence) => ({ ...shown, activity: { kind: 'refused', sentence } }));
}

/** Tries a preview again with more put right. */
export async function tryMended(wizard: Wizard, mending: Mending): Promise<void> {
  const { state } = wizard;
  if (state.value.step !== 'preview' || isAtWork(state.value)) return;
  const shown: PreviewState = state.value;
  state.value = { ...shown, activity: { kind: 'trying' } };
  await tryInput(wizard, inputOfMending(shown.run, mending), (sentence) => ({ ...shown, activity: { kind: 'refused', sentence } }));
}

async function tryInput(
  wizard: Wizard,
  input: TryImportInput,
  refused: (sentence: Sentence) => ColumnsState | PreviewState,
): Promise<void> {
  const { state, go } = wizard;
  const uploadId = input.uploadId ?? '';
  const isFirst = input.basedOn === undefined;
  const isCurrent = wizard.takeTurn();
  try {
    const run = await tryOnLatest(wizard, input);
    if (!isCurrent()) return;
    keepImport(uploadId, { runId: run.id });
    state.value = runState(run);
    // An earlier preview is gone now, so going back doesn't lead to it.
    await go({ kind: 'run', uploadId, runId: run.id }, isFirst ? 'push' : 'replace');
  } catch (error) {
    if (!isCurrent()) return;
    const isFileGone = isNotFound(error) && (await wizard.server.findUpload(uploadId).catch(() => undefined)) === null;
    if (!isCurrent()) return;
    if (isFileGone) await leaveGoneFile(wizard, uploadId);
    else state.value = refused(() => tryFailure(error));
  }
}

// Where the answer to a try was lost, another one took the place of the try that this one builds on, with all that was put right.
async function tryOnLatest({ server }: Wizard, input: TryImportInput) {
  try {
    return await server.tryImport(input);
  } catch (error) {
    if (input.basedOn === undefined || !hasCode(error, 'NOT_FOUND')) throw error;
    const latest = await server.findLatestRun(input.uploadId ?? '');
    if (latest === null) throw new NothingToBuildOn();
    return server.tryImport({ ...input, basedOn: latest.id });
  }
}

/** What was put right is kept with the try that this one builds on, and without it would be lost unnoticed. */
class NothingToBuildOn extends Error {}

function isNotFound(error: unknown): boolean {
  return error instanceof NothingToBuildOn || hasCode(error, 'NOT_FOUND');
}

function tryFailure(error: unknown): string {
  return error instanceof NothingToBuildOn ? say('import.columns.nothingToBuildOn') : errorSentence(error);
}
