/** Names a preview: plans that show the same have one fingerprint, and no others. */
import { createHash } from 'node:crypto';
import type { ImportPlan, PlannedRow } from '@intake/shared';
import { breathe } from '../database/breathe.js';
import { batches } from '../database/bulk.js';
import { toJson } from '../sealed/json-blocks.js';

const ROWS_AT_ONCE = 1000;

/** SHA-256 of a plan, in hexadecimal. */
export async function fingerprintOf({ rows, newHierarchies, destinations, role }: ImportPlan): Promise<string> {
  const hash = createHash('sha256').update(toJson({ newHierarchies, destinations, role }));
  for (const some of batches(rows, ROWS_AT_ONCE)) {
    hash.update(toJson(some.map(whatIsShown)));
    await breathe();
  }
  return hash.digest('hex');
}

/** Of a row to synchronise, not the fields that it leaves alone: nobody is shown those, so they may change meanwhile. */
function whatIsShown(row: PlannedRow): object {
  if (row.outcome !== 'SYNCHRONISE') return row;
  const { user, ...shown } = row;
  return shown;
}
