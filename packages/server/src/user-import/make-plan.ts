/** The one place where plans are made: the try shows what comes out, the commit does it if it is still the same. */
import { isWithinReach, planImport, type ImportPlan } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { refuse } from '../graphql/errors.js';
import { loadWorld, type PlanBasis, type StoredWorld } from './load-world.js';
import { fingerprintOf } from './preview-fingerprint.js';

export interface MadePlan {
  readonly plan: ImportPlan;
  readonly world: StoredWorld;
  readonly fingerprint: string;
}

/** Plans on the database as it is; with `lock`, as it stays until the transaction ends. Refuses a role above the importer's. */
export async function makePlan(manager: EntityManager, basis: PlanBasis, lock: boolean): Promise<MadePlan> {
  const world = await loadWorld(manager, basis, lock);
  if (!isWithinReach(world.importer.rank, world.role)) refuse('FORBIDDEN', { sentence: ROLE_OUT_OF_REACH });
  await breathe();
  const plan = planImport(basis.draft, world);
  await breathe();
  return { plan, world, fingerprint: await fingerprintOf(plan) };
}

const ROLE_OUT_OF_REACH = {
  EN: 'You cannot import users with a role that may do more than your own',
  NL: 'Je kunt geen gebruikers importeren met een rol die meer mag dan die van jou',
};
