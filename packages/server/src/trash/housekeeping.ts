/** What is done now and then without anybody asking: users who lay in the trash can long enough go for good, and so do expired sessions. */
import type { Services } from '../services.js';
import { lockWorld } from '../settings/lock-world.js';
import { removeExpiredSessions } from '../sign-in/sessions.repository.js';
import { usersDeletedBefore } from '../user/users.repository.js';
import { deletedUntil } from './purged-after.js';
import { purgeUsers } from './purge-users.js';

export type HousekeepingServices = Pick<Services, 'config' | 'database' | 'log' | 'purgeHooks' | 'tidyHooks' | 'closeHooks'>;

const INTERVAL = 10 * 60_000;

/** Users removed in one transaction: few enough that nobody waits for it. */
const PURGE_BATCH = 200;

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
  await services.database.write((manager) => removeExpiredSessions(manager, new Date()));
  while (!isStopped() && (await purgeSomeUsers(services)) === PURGE_BATCH);
  for (const hook of services.tidyHooks) await hook(isStopped);
}

/** Removes some of those whose time has come, and returns how many. */
function purgeSomeUsers({ config, database, purgeHooks }: HousekeepingServices): Promise<number> {
  return database.write(async (manager) => {
    await lockWorld(manager);
    const ids = await usersDeletedBefore(manager, deletedUntil(new Date(), config.trashDays), PURGE_BATCH);
    await purgeUsers(manager, ids, purgeHooks);
    return ids.length;
  });
}
