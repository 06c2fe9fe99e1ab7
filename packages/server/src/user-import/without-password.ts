/** Keeps the text of passwords from being shown or kept. */
import type { CellCorrection } from '@intake/shared';

/** The correction, its value empty if it is a password. */
export function withoutPassword(correction: CellCorrection): CellCorrection {
  return correction.field === 'PASSWORD' ? { ...correction, value: '' } : correction;
}
