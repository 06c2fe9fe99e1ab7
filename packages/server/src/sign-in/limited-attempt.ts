/** Lets somebody try a password, unless too many were wrong lately. */
import type { Translated } from '@intake/shared';
import type { FailedSignIns } from '../audit/failed-sign-ins.js';
import { type AuditSource, recordAudit } from '../audit/record-audit.repository.js';
import type { Database } from '../database/database.js';
import { refuse } from '../graphql/errors.js';
import { clientNetwork } from './client-network.js';
import { limited } from './limited.js';
import { blockedUntil, countFailure, type LimitKeys, limitKeys } from './sign-in-limits.repository.js';

/** As many as there are hashes at work: of those that are let in together, each could be one try too many. */
const AT_A_TIME = 2;
const turn = limited(AT_A_TIME);

/** Of the request's context, what an attempt needs. */
export interface AttemptContext {
  readonly database: Database;
  readonly appSecret: string;
  readonly clientAddress: string | null;
  /** Whether each client's address is its own, and not a proxy's. */
  readonly clientsHaveAddresses: boolean;
  readonly failedSignIns: FailedSignIns;
}

/** What an attempt of this request on an account counts towards. */
export function attemptKeys({ appSecret, clientAddress, clientsHaveAddresses }: AttemptContext, account: string): LimitKeys {
  const address = clientsHaveAddresses && clientAddress !== null ? clientNetwork(clientAddress) : undefined;
  return limitKeys(appSecret, account, address);
}

/** What came of looking at a password. */
export type Verdict<T> = { readonly right: T } | { readonly wrongOf: string | null };

/**
 * What `verify` finds. A wrong password is counted, and refused as `refuseWrong` does; refuses with TOO_MANY_REQUESTS, without looking at
 * the password, while there were too many.
 */
export async function limitedAttempt<T>(
  context: AttemptContext,
  keys: LimitKeys,
  { verify, refuseWrong }: { verify: () => Promise<Verdict<T>>; refuseWrong: () => never },
): Promise<T> {
  return turn(async () => {
    const now = new Date();
    const until = await blockedUntil(context.database.reads, keys, now);
    if (until !== undefined) refuseUntil(until, now);
    const verdict = await verify();
    if ('right' in verdict) return verdict.right;
    await noteFailure(context, keys, verdict.wrongOf);
    return refuseWrong();
  });
}

/** The account's user, where there is one, is who the entry names: the same statements for both. */
function noteFailure({ database, clientAddress, failedSignIns }: AttemptContext, keys: LimitKeys, userId: string | null): Promise<void> {
  const details = failedSignIns.admit(clientAddress);
  const source: AuditSource = { currentUser: userId === null ? null : { id: userId }, clientAddress };
  return database.write(async (manager) => {
    await countFailure(manager, keys, new Date());
    if (details !== undefined) await recordAudit(manager, source, { action: 'SIGN_IN_FAILED', details });
  });
}

function refuseUntil(until: Date, now: Date): never {
  const retryAfter = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return refuse('TOO_MANY_REQUESTS', { sentence: tryAgainIn(retryAfter), retryAfter });
}

/** Says after how many seconds, in minutes where that is enough. */
export function tryAgainIn(seconds: number): Translated {
  const minutes = Math.ceil(seconds / 60);
  const [en, nl] =
    seconds <= 90
      ? [`${seconds} ${seconds === 1 ? 'second' : 'seconds'}`, `${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`]
      : [`${minutes} minutes`, `${minutes} minuten`];
  return {
    EN: `Too many wrong passwords: try again in ${en}`,
    NL: `Te vaak een verkeerd wachtwoord: probeer het over ${nl} opnieuw`,
  };
}
