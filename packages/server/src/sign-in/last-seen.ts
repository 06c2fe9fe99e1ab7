/** Notes when a session was last used, beside the request: nobody waits for it. */
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database.js';
import { SEEN_STEP, touchSession } from './sessions.repository.js';

export class LastSeen {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Writes, unless it was written less than a minute ago or is being written. */
  note(secret: string, lastSeenAt: Date, now: Date): void {
    if (now.getTime() - lastSeenAt.getTime() < SEEN_STEP || this.underWay.has(secret)) return;
    const written = this.database
      .write((manager) => touchSession(manager, secret, now))
      .catch((error: unknown) => this.log.error({ error }, 'The last use of a session was not noted'))
      .finally(() => this.underWay.delete(secret));
    this.underWay.set(secret, written);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay.values());
  }
}
