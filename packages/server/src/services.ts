/** What a running server is made of: made once at the start, and at hand in every request. */
import type { FastifyBaseLogger } from 'fastify';
import type { Denials } from './audit/denials.js';
import type { FailedSignIns } from './audit/failed-sign-ins.js';
import type { Config } from './config.js';
import type { Database } from './database/database.js';
import type { PasswordHandout } from './hand-out/password-handout.type.js';
import type { RunningWork } from './running-work.js';
import type { CurrentUser } from './sign-in/current-user.js';
import type { LastSeen } from './sign-in/last-seen.js';
import type { Parts } from './sign-in/parts.js';
import type { PurgeHook } from './trash/purge-users.js';

export interface Services {
  readonly config: Config;
  readonly database: Database;
  /** What encrypts at rest. */
  readonly appSecret: string;
  /** Whether users see the server over HTTPS: its own connection may come from a proxy. */
  readonly https: boolean;
  /** Whether each client's address is its own: behind HTTPS it is a proxy's, unless that proxy is trusted. */
  readonly clientsHaveAddresses: boolean;
  /** Where users see the server, without a slash at its end; known once it listens. */
  readonly publicUrl: () => string;
  /** Errors go in as `{ error }`, and come out without values. */
  readonly log: FastifyBaseLogger;
  readonly lastSeen: LastSeen;
  readonly denials: Denials;
  readonly failedSignIns: FailedSignIns;
  /** Resets of many passwords that are under way, by the ID of what they hand out. */
  readonly resets: RunningWork<PasswordHandout>;
  /** What else goes, in the same transaction, when users are removed for good. */
  readonly purgeHooks: PurgeHook[];
  /** Each says whether somebody sees an import run: users are found by the runs that one sees. */
  readonly runSights: ((viewer: Pick<CurrentUser, 'id'> & Pick<Parts, 'seen'>, runId: string) => Promise<boolean>)[];
  /** What else is let go of now and then; each stops when it is told to. */
  readonly tidyHooks: ((isStopped: () => boolean) => Promise<void>)[];
  /** Work under way that must end before the database closes, in this order. */
  readonly closeHooks: (() => Promise<void>)[];
}
