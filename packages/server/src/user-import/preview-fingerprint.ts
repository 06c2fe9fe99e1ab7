/** Names a preview: two plans have one fingerprint only if they show, and do, the same. */
import { createHash } from 'node:crypto';
import type { ImportPlan } from '@intake/shared';
import { toBlocks, toJson } from './json-blocks.js';

/** SHA-256 of a plan, in hexadecimal. */
export function fingerprintOf({ rows, newHierarchies, destinations, roleId }: ImportPlan): string {
  const hash = createHash('sha256').update(toJson({ newHierarchies, destinations, roleId }));
  for (const block of toBlocks(rows)) hash.update(block);
  return hash.digest('hex');
}
