/** What the wizard remembers of a file in this tab, so that a reload and the back button lose nothing. No text of the file is in it. */
import type { ImportChoices } from './import-choices.js';

export interface KeptImport {
  /** Null where they are as they were. */
  readonly choices: ImportChoices | null;
  /** The latest run of the file, in whose place earlier ones are gone. */
  readonly runId: string | null;
  /** The upload that took its place when the file was read again. */
  readonly successorId: string | null;
}

type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

const NOTHING: KeptImport = { choices: null, runId: null, successorId: null };

const keyOf = (uploadId: string): string => `intake.import.${uploadId}`;

/** What is remembered of an upload. */
export function keptImport(uploadId: string, storage: TabStorage = sessionStorage): KeptImport {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(uploadId)) ?? 'null');
    return isKeptImport(kept) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Remembers it until the tab is closed; a browser that keeps nothing is no reason to fail. */
export function keepImport(uploadId: string, kept: Partial<KeptImport>, storage: TabStorage = sessionStorage): void {
  try {
    storage.setItem(keyOf(uploadId), JSON.stringify({ ...keptImport(uploadId, storage), ...kept }));
  } catch {
    // Full or forbidden: then a reload begins with what is proposed.
  }
}

/** Forgets what was chosen: of a file that is imported only its run is worth remembering. */
export function forgetChoices(uploadId: string): void {
  keepImport(uploadId, { choices: null });
}

/** Forgets all of it. */
export function forgetImport(uploadId: string): void {
  sessionStorage.removeItem(keyOf(uploadId));
}

function isKeptImport(kept: unknown): kept is KeptImport {
  if (typeof kept !== 'object' || kept === null || !('choices' in kept)) return false;
  const { choices, runId, successorId } = kept as Partial<Record<keyof KeptImport, unknown>>;
  return (choices === null || isChoices(choices)) && [runId, successorId].every((id) => id === null || typeof id === 'string');
}

// An older version of the app may have written something else.
function isChoices(choices: unknown): choices is ImportChoices {
  if (typeof choices !== 'object' || choices === null) return false;
  const { sheet, columns, passwords, specialNeeds, extraTime } = choices as Partial<Record<keyof ImportChoices, unknown>>;
  const isTyped = typeof sheet === 'number' && typeof columns === 'object' && columns !== null && typeof extraTime === 'string';
  return isTyped && (passwords === 'FILE' || passwords === 'GENERATED') && ['file', 'yes', 'no'].includes(String(specialNeeds));
}
