/** What an import run can be. */

export const IMPORT_STATUSES = ['PREVIEW', 'RUNNING', 'DONE', 'STALE', 'FAILED', 'CANCELLED', 'UNDONE'] as const;

export type ImportStatus = (typeof IMPORT_STATUSES)[number];
