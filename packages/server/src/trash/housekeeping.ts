/** What is done now and then without anybody asking: users who lay in the trash can long enough go for good, and so do
 * expired sessions, API tokens and limits of sign-in. */
import { recordAudit, THE_SERVER } from '../audit/record-audit.repository.js';
import type { Services } from '../services.js';
import { lockWorld } from '../settings/lock-world.js';
import { removeExpiredApiTokens } from '../sign-in/api-tokens.repository.js';
import { removeExpiredSessions } from '../sign-in/sessions.repository.js';
import { removeExpiredLimits } from '../sign-in/sign-in-limits.repository.js';
import { usersDeletedBefore } from '../user/users.repository.js';
import { deletedUntil } from './purged-after.js';
import { purgeUsers } from './purge-users.js';

export type HousekeepingServices = Pick<Services, 'config' | 'database' | 'log' | 'purgeHooks' | 'tidyHooks' | 'closeHooks'>;

const INTERVAL = 10 * 60_000;

/** Users removed in one transaction: few enough that nobody waits for it. */
const PURGE_BATCH = 200;

/** What removes that which nobody can use any more. */
const EXPIRING = [removeExpiredSessions, removeExpiredApiTokens, removeExpiredLimits] as const;

/** Keeps house at once and every ten minutes, until the server closes. */
export function startHousekeeping(services: HousekeepingServices): void {
  let underWay = Promise.resolve();
  let stopped = false;
  const round = () => {
    underWay = underWay
      .then(() => keepHouse(services, () => stopped))
      .catch((error: unknown) => {
        services.log.error({ error }, 'Housekeeping failed');
      });
  };
  const timer = setInterval(round, INTERVAL).unref();
  services.closeHooks.push(() => {
    stopped = true;
    clearInterval(timer);
    return underWay;
  });
  round();
}

/** One round. */
export async function keepHouse(services: HousekeepingServices, isStopped: () => boolean = () => false): Promise<void> {
  const steps = [
    ...EXPIRING.map((remove) => () => services.database.write((manager) => remove(manager, new Date()))),
    ...services.tidyHooks.map((hook) => () => hook(isStopped)),
    () => purgeAll(services, isStopped),
  ];
  // One that fails must not keep the others from their work, round after round.
  for (const step of steps) {
    await step().catch((error: unknown) => {
      services.log.error({ error }, 'A step of the housekeeping failed');
    });
  }
}

async function purgeAll(services: HousekeepingServices, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && (await purgeSomeUsers(services)) === PURGE_BATCH);
}

/** Removes some of those whose time has come, and returns how many. */
function purgeSomeUsers({ config, database, purgeHooks }: HousekeepingServices): Promise<number> {
  return database.write(async (manager) => {
    await lockWorld(manager);
    const ids = await usersDeletedBefore(manager, deletedUntil(new Date(), config.trashDays), PURGE_BATCH);
    await purgeUsers(manager, ids, purgeHooks);
    if (ids.length > 0) await recordAudit(manager, THE_SERVER, { action: 'USERS_PURGED', subjects: ids });
    return ids.length;
  });
}
