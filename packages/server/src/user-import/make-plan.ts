/** The one place where plans are made: the try shows what comes out, the commit does it if it is still the same. */
import { importRefusal, planImport, type ImportPlan, type ImportRefusal, type Translated } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { breathe } from '../database/breathe.js';
import { refuse } from '../graphql/errors.js';
import { REFUSAL_SENTENCES } from '../graphql/refusal-sentences.js';
import { loadWorld, type PlanBasis, type StoredWorld } from './load-world.js';
import { fingerprintOf } from './preview-fingerprint.js';

export interface MadePlan {
  readonly plan: ImportPlan;
  readonly world: StoredWorld;
  readonly fingerprint: string;
}

/** Plans on the database as it is; with `lock`, as it stays until the transaction ends. Refuses whoever may not import, or not with this role or there. */
export async function makePlan(manager: EntityManager, basis: PlanBasis, lock: boolean): Promise<MadePlan> {
  const world = await loadWorld(manager, basis, lock);
  const refusal = importRefusal(world);
  if (refusal !== undefined) refuse('FORBIDDEN', { sentence: REFUSALS[refusal] });
  await breathe();
  const plan = planImport(basis.draft, world);
  await breathe();
  return { plan, world, fingerprint: await fingerprintOf(plan) };
}

const REFUSALS: Readonly<Record<ImportRefusal, Translated>> = {
  MAY_NOT_IMPORT: REFUSAL_SENTENCES.FORBIDDEN,
  ROLE_BEYOND_REACH: {
    EN: 'You cannot import users with a role that may do more than your own',
    NL: 'Je kunt geen gebruikers importeren met een rol die meer mag dan die van jou',
  },
  HIERARCHY_NOT_ADMINISTERED: {
    EN: 'You are not an administrator of this start hierarchy: choose one that you administer',
    NL: 'Je bent geen beheerder van deze top-hiërarchie: kies er een die je beheert',
  },
};
