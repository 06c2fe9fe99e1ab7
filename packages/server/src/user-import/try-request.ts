/** What a try is asked for, in the domain's terms. */
import type { CellCorrection, ColumnMapping, PasswordSource, UserField } from '@intake/shared';
import type { GivenRow } from './rows-as-sheet.js';

export interface TryRequest {
  /** Exactly one of this and `rows`. */
  readonly uploadId: string | undefined;
  readonly rows: readonly GivenRow[] | undefined;
  /** Default: the proposed ones. */
  readonly sheet: number | undefined;
  readonly mapping: readonly ColumnMapping[] | undefined;
  readonly roleId: string;
  readonly startHierarchyId: string;
  readonly passwords: PasswordSource;
  readonly specialNeedsForAll: boolean | null;
  readonly extraTimePercentageForAll: number | null;
  readonly corrections: readonly CellCorrection[];
  readonly removeSpaces: readonly UserField[];
  /** An earlier try of the same upload. */
  readonly basedOn: string | undefined;
}
