/** Reads the file of step 2 again as the person chooses, without a new upload: one reading at a time, and the last that is wanted wins. */
import type { ReadingChoices } from '@intake/shared';
import { errorSentence, hasCode } from '../app/error-sentence.js';
import { say } from '../app/i18n.js';
import { carriedChoices } from './carried-choices.js';
import { leaveGoneFile } from './gone-file.js';
import type { ImportUpload } from './import-choices.js';
import { type ColumnsState, columnsState, type ImportState, type Sentence } from './import-state.js';
import { keepImport, keptImport } from './kept-choices.js';
import { isSameReading, readingChoices } from './reading/reading-choices.js';
import type { Wizard } from './wizard.js';

/** Reads it so; where it can't be, it stays as it was. */
export async function readAgain(wizard: Wizard, wanted: ReadingChoices): Promise<void> {
  const { state } = wizard;
  const shown = state.value;
  if (shown.step !== 'columns' || shown.activity.kind === 'trying') return;
  const isReading = shown.activity.kind === 'reading';
  if (!isReading && isSameReading(wanted, readingChoices(shown.upload))) return;
  state.value = { ...shown, activity: { kind: 'reading', wanted } };
  // What is read at the moment replaces the upload: whoever reads it takes up what is wanted by then.
  if (isReading) return;
  const isCurrent = wizard.takeTurn();
  for (let next = readingIn(state.value); next !== null; next = readingIn(state.value)) {
    await readOnce(wizard, next, isCurrent);
    if (!isCurrent()) return;
  }
}

interface Reading {
  readonly shown: ColumnsState;
  readonly wanted: ReadingChoices;
}

/** What is to be read; null where nothing is any more. */
function readingIn(state: ImportState): Reading | null {
  return state.step === 'columns' && state.activity.kind === 'reading' ? { shown: state, wanted: state.activity.wanted } : null;
}

async function readOnce(wizard: Wizard, { shown, wanted }: Reading, isCurrent: () => boolean): Promise<void> {
  const { state, server, go } = wizard;
  const { upload: from } = shown;
  try {
    const upload = await server.readUploadAgain(from.id, wanted);
    const latest = isCurrent() ? readingIn(state.value) : null;
    // Whoever left meanwhile may have chosen more before, and comes back to the address that they left.
    const left = { ...shown, choices: keptImport(from.id).choices ?? shown.choices };
    const next = stateAfter(latest?.shown ?? left, upload);
    keepImport(upload.id, { choices: next.choices });
    keepImport(from.id, { successorId: upload.id });
    if (latest === null) return;
    state.value = latest.wanted === wanted ? next : { ...next, activity: latest.shown.activity };
    await go({ kind: 'columns', uploadId: upload.id, runId: null }, 'replace');
  } catch (error) {
    const isFileGone = hasCode(error, 'NOT_FOUND') && (await server.findUpload(from.id).catch(() => undefined)) === null;
    const latest = isCurrent() ? readingIn(state.value) : null;
    if (latest === null) return;
    if (isFileGone) await leaveGoneFile(wizard, from.id);
    else if (latest.wanted === wanted) state.value = { ...latest.shown, activity: { kind: 'unread', sentence: whyUnread(wizard, error) } };
  }
}

// Where the answer is lost the file may have been read, but the reading before is there still.
function whyUnread({ server }: Wizard, error: unknown): Sentence {
  return server.isConnectionLost(error) ? () => say('import.reading.unanswered') : () => errorSentence(error);
}

/** A try of the earlier reading says nothing of this one: its rows may be others. */
function stateAfter({ upload: from, choices, earlier }: ColumnsState, to: ImportUpload): ColumnsState {
  const next = columnsState(to, null, carriedChoices(choices, { from, to, earlier }));
  return { ...next, earlier: [...earlier, { upload: from, choices }] };
}
