/** Commits what a preview shows, and stays with it until it is over, whatever happens to the connection. */
import { errorSentence, hasCode } from '../app/error-sentence.js';
import { say } from '../app/i18n.js';
import type { CellEdits } from './cell-edits.js';
import { followRun } from './follow-run.js';
import { type Connection, type ImportRun, isAtWork, runState } from './import-state.js';
import { forgetChoices, keepImport } from './kept-choices.js';
import type { Wizard } from './wizard.js';

interface Committing {
  readonly run: ImportRun;
  readonly edits: CellEdits;
  readonly isCurrent: () => boolean;
}

/** After this time a commit is worth looking at while it runs, in milliseconds. */
const FIRST_LOOK = 600;

/** Commits the run that is previewed. */
export async function commitRun(wizard: Wizard): Promise<void> {
  const { state, server } = wizard;
  if (state.value.step !== 'preview' || isAtWork(state.value)) return;
  const { run, edits } = state.value;
  const committing = { run, edits, isCurrent: wizard.takeTurn() };
  if (run.upload !== null) keepImport(run.upload.id, { runId: run.id });
  state.value = { step: 'preview', run, edits, activity: { kind: 'committing', connection: 'ok' } };
  let isOver = false;
  void showProgress(wizard, committing, () => isOver);
  try {
    const answer = await server.commitImport(run).finally(() => (isOver = true));
    if (!committing.isCurrent()) return;
    state.value = runState(answer, edits);
    forgetWhatIsDone(run, answer);
    if (answer.status === 'RUNNING') await followToEnd(wizard, { ...committing, run: answer });
  } catch (error) {
    if (committing.isCurrent()) await afterNoAnswer(wizard, committing, error);
  }
}

/** Shows a run that is being committed until that is over. */
export async function followToEnd({ state, server, pause }: Wizard, { run, edits, isCurrent }: Committing): Promise<ImportRun | null> {
  const last = await followRun({
    ask: () => server.findRun(run.id),
    pause,
    isWanted: isCurrent,
    onRun: (latest) => (state.value = runState(latest, edits)),
    onConnection: (connection) => showConnection(state, connection),
  });
  if (last !== null) forgetWhatIsDone(run, last);
  if (last === null && isCurrent()) state.value = { step: 'gone', reason: 'run', run: null };
  return last;
}

/** A commit answers when it is done: what it does until then, the run itself tells. */
async function showProgress({ state, server, pause }: Wizard, { run, edits, isCurrent }: Committing, isOver: () => boolean): Promise<void> {
  for (;;) {
    await pause(FIRST_LOOK);
    if (isOver() || !isCurrent()) return;
    const latest = await server.findRun(run.id).catch(() => null);
    if (isOver() || !isCurrent()) return;
    if (latest?.status === 'RUNNING') state.value = runState(latest, edits);
  }
}

/** Where the answer was lost, the run tells what was done; nothing is committed twice. */
async function afterNoAnswer(wizard: Wizard, committing: Committing, error: unknown): Promise<void> {
  const { state, server } = wizard;
  const { run, edits } = committing;
  const isOutdated = hasCode(error, 'CONFLICT') || hasCode(error, 'NOT_FOUND');
  if (!isOutdated && !server.isConnectionLost(error)) {
    state.value = { step: 'preview', run, edits, activity: { kind: 'refused', sentence: () => errorSentence(error) } };
    return;
  }
  if (!isOutdated) showConnection(state, 'lost');
  const last = await followToEnd(wizard, committing);
  const isAsBefore = last?.status === run.status && last.fingerprint === run.fingerprint;
  if (state.value.step !== 'preview' || !isAsBefore) return;
  const sentence = (): string => (isOutdated ? errorSentence(error) : say('import.connection.notBegun'));
  state.value = { ...state.value, activity: { kind: 'refused', sentence } };
}

// Which run it became is still remembered: going back from the result leads to it.
function forgetWhatIsDone({ upload }: ImportRun, { status }: ImportRun): void {
  if (status === 'DONE' && upload !== null) forgetChoices(upload.id);
}

function showConnection(state: Wizard['state'], connection: Connection): void {
  const shown = state.value;
  if (shown.step === 'result') state.value = { ...shown, connection };
  else if (shown.step === 'preview' && shown.activity.kind === 'committing')
    state.value = { ...shown, activity: { kind: 'committing', connection } };
}
