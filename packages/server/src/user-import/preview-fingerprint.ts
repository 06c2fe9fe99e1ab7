/** Names a preview: two plans have one fingerprint only if they show, and do, the same. */
import { createHash } from 'node:crypto';
import type { ImportPlan } from '@intake/shared';
import { breathe } from '../database/breathe.js';
import { batches } from '../database/bulk.js';
import { toJson } from './json-blocks.js';

const ROWS_AT_ONCE = 1000;

/** SHA-256 of a plan, in hexadecimal. */
export async function fingerprintOf({ rows, newHierarchies, destinations, role }: ImportPlan): Promise<string> {
  const hash = createHash('sha256').update(toJson({ newHierarchies, destinations, role }));
  for (const some of batches(rows, ROWS_AT_ONCE)) {
    hash.update(toJson(some));
    await breathe();
  }
  return hash.digest('hex');
}
