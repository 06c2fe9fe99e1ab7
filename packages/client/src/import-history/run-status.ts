/** How the status of an import looks, and what it means for whoever reads the history. */
import {
  mdiAlertCircleOutline,
  mdiCancel,
  mdiCheckCircleOutline,
  mdiClockAlertOutline,
  mdiEyeOutline,
  mdiProgressClock,
  mdiUndoVariant,
} from '@mdi/js';
import type { ImportStatus } from '@intake/shared';
import type { MessageKey } from '../app/messages/message-key.js';

interface StatusLook {
  readonly icon: string;
  /** A colour of the theme. */
  readonly tone: 'success' | 'info' | 'warning' | 'error' | 'muted';
  /** What it means; undefined where the word says it all. */
  readonly meaning: MessageKey | undefined;
}

const LOOKS: Readonly<Record<ImportStatus, StatusLook>> = {
  PREVIEW: { icon: mdiEyeOutline, tone: 'info', meaning: 'history.meaning.preview' },
  RUNNING: { icon: mdiProgressClock, tone: 'info', meaning: 'history.meaning.running' },
  DONE: { icon: mdiCheckCircleOutline, tone: 'success', meaning: undefined },
  STALE: { icon: mdiClockAlertOutline, tone: 'warning', meaning: 'history.meaning.stale' },
  FAILED: { icon: mdiAlertCircleOutline, tone: 'error', meaning: 'history.meaning.failed' },
  CANCELLED: { icon: mdiCancel, tone: 'muted', meaning: 'history.meaning.cancelled' },
  UNDONE: { icon: mdiUndoVariant, tone: 'muted', meaning: 'history.meaning.undone' },
};

/** Icon, colour and meaning of a status. */
export function statusLook(status: ImportStatus): StatusLook {
  return LOOKS[status];
}

/** Whether the import was committed: its numbers are what happened, not what would. */
export function wasCommitted(status: ImportStatus): boolean {
  return status === 'DONE' || status === 'UNDONE';
}
