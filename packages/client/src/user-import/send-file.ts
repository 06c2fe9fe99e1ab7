/** Takes a file from the person to the server. */
import { fileRefusalSentence } from '@intake/shared';
import { language, say, useMessages } from '../app/i18n.js';
import { signedInAgain } from '../app/sign-in-again.js';
import { obviousRefusal, TELLING_BYTES } from './file/obvious-refusal.js';
import type { FileActivity, Sentence } from './import-state.js';
import { type UploadAnswer, uploadFile } from './upload-file.js';
import type { Wizard } from './wizard.js';

export interface SendingLimits {
  /** Undefined while it isn't known; the server knows. */
  readonly maxUploadBytes: number | undefined;
  readonly signal: AbortSignal;
}

/** Sends a file and goes to its columns, or says why it can't be used. */
export async function sendFile(wizard: Wizard, file: File, limits: SendingLimits): Promise<void> {
  const isCurrent = wizard.takeTurn();
  const fileName = file.name;
  const show = (activity: FileActivity): void => {
    if (isCurrent()) wizard.state.value = { step: 'file', activity };
  };
  const sentence = await refusalOf(file, limits.maxUploadBytes);
  if (sentence !== undefined) {
    show({ kind: 'refused', fileName, sentence, again: 'other-file' });
    return;
  }
  const onProgress = (share: number): void => show(share < 1 ? { kind: 'sending', fileName, share } : { kind: 'reading', fileName });
  onProgress(0);
  const answer = await uploadFile(file, { language: language.value, onProgress, signal: limits.signal });
  if (!isCurrent()) return;
  if (answer.kind === 'kept') await wizard.go({ kind: 'columns', uploadId: answer.id, runId: null }, 'push');
  else if (answer.kind === 'signed-out') {
    await signedInAgain();
    if (isCurrent()) await sendFile(wizard, file, limits);
  } else if (answer.kind !== 'aborted') show({ kind: 'refused', fileName, ...(await whatToDo(answer, file)) });
}

/** What is wrong with a file for all to see; undefined where the server has to look. */
async function refusalOf(file: File, maxUploadBytes: number | undefined): Promise<Sentence | undefined> {
  const { bytes } = useMessages();
  if (maxUploadBytes !== undefined && file.size > maxUploadBytes)
    return () => say('import.file.tooLarge', { size: bytes(file.size), limit: bytes(maxUploadBytes) });
  const begin = await bytesOf(file, TELLING_BYTES);
  // A folder, or a file that is open elsewhere.
  if (begin === undefined) return () => say('import.file.unreadable');
  const reason = obviousRefusal(file.size, begin);
  return reason && (() => fileRefusalSentence(reason, language.value));
}

async function whatToDo(
  answer: Extract<UploadAnswer, { kind: 'refused' | 'unreachable' }>,
  file: File,
): Promise<Pick<Extract<FileActivity, { kind: 'refused' }>, 'sentence' | 'again'>> {
  if (answer.kind === 'refused')
    return { sentence: () => answer.sentences[language.value], again: answer.isBusy ? 'same-file' : 'other-file' };
  // A file that was saved again since it was chosen can't be sent any more.
  const isReadable = (await bytesOf(file, 1)) !== undefined;
  return isReadable
    ? { sentence: () => say('import.file.lost'), again: 'same-file' }
    : { sentence: () => say('import.file.changed'), again: 'other-file' };
}

/** The first bytes; undefined where the file can't be read. */
async function bytesOf(file: File, count: number): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, count).arrayBuffer());
  } catch {
    return undefined;
  }
}
