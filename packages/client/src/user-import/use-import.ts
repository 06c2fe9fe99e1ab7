/** The wizard: its state, which follows the address, and all that the person can do in it. */
import type { ReadingChoices } from '@intake/shared';
import { onScopeDispose, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { errorSentence } from '../app/error-sentence.js';
import { language, say } from '../app/i18n.js';
import { arrive } from './arrive.js';
import type { CellEdits } from './cell-edits.js';
import { commitRun } from './commit-run.js';
import { type ImportAddress, readAddress, writeAddress } from './import-address.js';
import type { ImportChoices } from './import-choices.js';
import { fileRefused, type ImportState, isAtWork, LOADING, WAITING_FOR_FILE, withChoices, withEdits } from './import-state.js';
import { forgetImport, keepImport } from './kept-choices.js';
import { readAgain } from './read-again.js';
import { sendFile } from './send-file.js';
import { tryChoices, tryMended } from './try-again.js';
import type { Mending } from './try-input.js';
import { useImportServer } from './use-import-server.js';
import type { Wizard } from './wizard.js';

/** Only for the wizard's page. What is under way on the server goes on when the page is left; a file that is being sent doesn't. */
export function useImport() {
  const route = useRoute();
  const wizard = useWizard();
  const { state } = wizard;
  const arriveHere = (): Promise<void> => arrive(wizard, readAddress(route.query));
  // On the way to another page the address isn't the wizard's any more.
  watch(
    () => route.query,
    () => (route.name === 'import' ? arriveHere() : undefined),
    { immediate: true },
  );
  // Why an import failed comes in the language of the request.
  watch(language, () => readFailureAnew(wizard));
  const choose = (changes: Partial<ImportChoices>): void => {
    if (state.value.step !== 'columns') return;
    const { upload } = state.value;
    const choices = { ...state.value.choices, ...changes };
    state.value = withChoices(state.value, choices);
    keepImport(upload.id, { choices });
  };
  return {
    state,
    reload: arriveHere,
    ...useSending(wizard),
    choose,
    readAgain: (wanted: ReadingChoices) => readAgain(wizard, wanted),
    tryChoices: (choices: ImportChoices) => tryChoices(wizard, choices),
    tryMended: (mending: Mending) => tryMended(wizard, mending),
    edit: (edits: CellEdits) => (state.value = withEdits(state.value, edits)),
    commit: () => commitRun(wizard),
    cancel: () => cancelPreview(wizard),
    go: wizard.go,
  };
}

/** Sends one file at a time, and the same one again. */
function useSending(wizard: Wizard) {
  const { state } = wizard;
  let sending = new AbortController();
  let lastFiles: readonly File[] = [];
  onScopeDispose(() => sending.abort());

  const send = async (files: readonly File[], maxUploadBytes: number | undefined): Promise<void> => {
    const [file, second] = files;
    if (file === undefined || state.value.step !== 'file' || isAtWork(state.value)) return;
    lastFiles = files;
    sending = new AbortController();
    if (second === undefined) await sendFile(wizard, file, { maxUploadBytes, signal: sending.signal });
    else state.value = fileRefused(() => say('import.file.several'));
  };
  const stopSending = (): void => {
    sending.abort();
    wizard.takeTurn();
    state.value = WAITING_FOR_FILE;
    // It may have been read by now.
    void wizard.go({ kind: 'file' }, 'replace');
  };
  return { send, sendAgain: (maxUploadBytes: number | undefined) => send(lastFiles, maxUploadBytes), stopSending };
}

function useWizard(): Wizard {
  const router = useRouter();
  const state = shallowRef<ImportState>(LOADING);
  let turn = 0;
  const takeTurn = (): (() => boolean) => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
  onScopeDispose(takeTurn);
  const go = async (address: ImportAddress, how: 'push' | 'replace'): Promise<void> => {
    await router[how]({ name: 'import', query: writeAddress(address) });
  };
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { state, server: useImportServer(), takeTurn, go, pause };
}

async function readFailureAnew({ state, server }: Wizard): Promise<void> {
  const shown = state.value;
  if (shown.step !== 'preview' || shown.run.failure === null) return;
  // Where it doesn't come, the sentence stays as it is.
  const run = await server.findRun(shown.run.id).catch(() => null);
  const { value: now } = state;
  if (run !== null && now.step === 'preview' && now.run === shown.run) state.value = { ...now, run: { ...now.run, failure: run.failure } };
}

/** Throws the preview away, with its file; resolves to whether it is. */
async function cancelPreview({ state, server, takeTurn, go }: Wizard): Promise<boolean> {
  if (state.value.step !== 'preview') return false;
  const shown = state.value;
  const isCurrent = takeTurn();
  try {
    await server.cancelImport(shown.run.id);
  } catch (error) {
    if (isCurrent()) state.value = { ...shown, activity: { kind: 'refused', sentence: () => errorSentence(error) } };
    return false;
  }
  if (shown.run.upload !== null) forgetImport(shown.run.upload.id);
  if (!isCurrent()) return false;
  state.value = WAITING_FOR_FILE;
  await go({ kind: 'file' }, 'replace');
  return true;
}
