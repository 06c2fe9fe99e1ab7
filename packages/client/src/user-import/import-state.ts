/** The wizard's one state: where it is, with exactly what is needed there, and what is under way. */
import type { ReadingChoices } from '@intake/shared';
import type { ImportRunShownFragment } from '../generated/user-import.js';
import type { EarlierReading } from './carried-choices.js';
import { type CellEdits, NO_EDITS } from './cell-edits.js';
import type { FirstRows } from './first-rows.js';
import { choicesOfRun, type ImportChoices, type ImportUpload, isSameChoice, proposedChoices } from './import-choices.js';
import type { TriedBefore } from './try-input.js';

export type ImportRun = ImportRunShownFragment & {
  /** Left out: none came along. */
  readonly firstRows?: FirstRows;
};

/** Whether the server answers; where it doesn't, it is asked until it does. */
export type Connection = 'ok' | 'lost';

/** Read when it is shown, so that it is in the language of then. */
export type Sentence = () => string;

/** What becomes of the file; `share` is the part of it that is sent, from 0 to 1. */
export type FileActivity =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly sentence: Sentence; readonly again: 'same-file' | 'other-file' };

/** `reading` is the file, again, as is wanted by now; `unread` is why it could not be, and it is as it was. */
export type ColumnsActivity =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly wanted: ReadingChoices }
  | { readonly kind: 'unread'; readonly sentence: Sentence }
  | { readonly kind: 'trying' }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

export type PreviewActivity =
  | { readonly kind: 'looking' }
  | { readonly kind: 'trying' }
  | { readonly kind: 'committing'; readonly connection: Connection }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

/** Why there is nothing to go on with. */
export type GoneReason = 'file' | 'run' | 'cancelled' | 'not-yours';

export interface FileState {
  readonly step: 'file';
  readonly activity: FileActivity;
}

export interface ColumnsState {
  readonly step: 'columns';
  readonly upload: ImportUpload;
  readonly before: TriedBefore | null;
  /** What was chosen when the step began. */
  readonly first: ImportChoices;
  readonly choices: ImportChoices;
  /** The readings of the file before this one, the latest last. */
  readonly earlier: readonly EarlierReading[];
  readonly activity: ColumnsActivity;
}

export interface PreviewState {
  readonly step: 'preview';
  readonly run: ImportRun;
  readonly edits: CellEdits;
  readonly activity: PreviewActivity;
}

export interface ResultState {
  readonly step: 'result';
  readonly run: ImportRun;
  readonly connection: Connection;
}

/** On the way to a step. */
export interface LoadingState {
  readonly step: 'loading';
  /** What was edited in the preview that is left; null where there was none. */
  readonly before: TriedBefore | null;
}

export interface UnreachableState {
  readonly step: 'unreachable';
  readonly error: unknown;
  /** The same as while it was loaded. */
  readonly before: TriedBefore | null;
}

export type ImportState =
  | LoadingState
  | UnreachableState
  | { readonly step: 'gone'; readonly reason: GoneReason; readonly run: ImportRun | null }
  | FileState
  | ColumnsState
  | PreviewState
  | ResultState;

export const LOADING: LoadingState = { step: 'loading', before: null };

/** Step 1, at its beginning. */
export const WAITING_FOR_FILE: FileState = { step: 'file', activity: { kind: 'waiting' } };

/** Step 1 after something was dropped that is no one file. */
export function fileRefused(sentence: Sentence): FileState {
  return { step: 'file', activity: { kind: 'refused', fileName: '', sentence, again: 'other-file' } };
}

/** Step 2 of a file; what was chosen before a reload holds on. */
export function columnsState(upload: ImportUpload, before: TriedBefore | null, kept: ImportChoices | null): ColumnsState {
  const first = before === null ? proposedChoices(upload) : choicesOfRun(before.run, upload);
  return { step: 'columns', upload, before, first, choices: kept ?? first, earlier: [], activity: { kind: 'choosing' } };
}

/** Step 3 or 4 of a run, or that there is nothing to go on with. */
export function runState(run: ImportRun, edits: CellEdits = NO_EDITS): ImportState {
  switch (run.status) {
    case 'PREVIEW':
    case 'STALE':
    case 'FAILED':
      if (!run.mayCommit) return { step: 'gone', reason: 'not-yours', run };
      return { step: 'preview', run, edits, activity: { kind: 'looking' } };
    case 'RUNNING':
    case 'DONE':
    case 'UNDONE':
      return { step: 'result', run, connection: 'ok' };
    case 'CANCELLED':
      return { step: 'gone', reason: 'cancelled', run };
  }
}

/** With a choice changed; an earlier refusal no longer counts then. While the import is tried nothing changes. */
export function withChoices(state: ImportState, choices: ImportChoices): ImportState {
  if (state.step !== 'columns' || state.activity.kind === 'trying') return state;
  return { ...state, choices, activity: state.activity.kind === 'reading' ? state.activity : { kind: 'choosing' } };
}

/** With cells edited; while the import is tried or committed nothing changes. */
export function withEdits(state: ImportState, edits: CellEdits): ImportState {
  if (state.step !== 'preview' || isAtWork(state)) return state;
  return { ...state, edits };
}

/** Whether the wizard waits for the server to do something, and can't go on meanwhile. */
export function isAtWork(state: ImportState): boolean {
  switch (state.step) {
    case 'file':
      return state.activity.kind === 'sending' || state.activity.kind === 'reading';
    case 'columns':
      return state.activity.kind === 'trying' || state.activity.kind === 'reading';
    case 'preview':
      return state.activity.kind === 'trying' || state.activity.kind === 'committing';
    default:
      return false;
  }
}

/** Whether leaving would lose something: a file on its way, choices or edits that were not tried. A commit goes on by itself. */
export function isUnsaved(state: ImportState): boolean {
  switch (state.step) {
    case 'file':
      return isAtWork(state);
    case 'loading':
    case 'unreachable':
      return hasEdits(state.before);
    case 'columns':
      return hasEdits(state.before) || !isSameChoice(state.first, state.choices, state.upload);
    case 'preview':
      return state.edits.size > 0 && state.activity.kind !== 'committing';
    default:
      return false;
  }
}

/** The try that is looked at or built on, with its edits; null where there is none. */
export function triedBefore(state: ImportState): TriedBefore | null {
  if (state.step === 'preview') return { run: state.run, edits: state.edits };
  return 'before' in state ? state.before : null;
}

function hasEdits(before: TriedBefore | null): boolean {
  return before !== null && before.edits.size > 0;
}
