/** Notes when a session or an API token was last used, beside the request: nobody waits for it. */
import type { FastifyBaseLogger } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { touchApiToken } from './api-tokens.repository.js';
import { SEEN_STEP, touchSession } from './sessions.repository.js';

const isDue = (lastTime: Date, now: Date) => now.getTime() - lastTime.getTime() >= SEEN_STEP;

export class LastSeen {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Writes, unless it was written less than a minute ago or is being written. */
  note(secret: string, lastSeenAt: Date, now: Date): void {
    if (isDue(lastSeenAt, now)) this.touch(secret, (manager) => touchSession(manager, secret, now));
  }

  /** The same of an API token, which may never have been used. */
  noteToken(id: string, lastUsedAt: Date | null, now: Date): void {
    if (lastUsedAt === null || isDue(lastUsedAt, now)) this.touch(id, (manager) => touchApiToken(manager, id, now));
  }

  private touch(key: string, work: (manager: EntityManager) => Promise<void>): void {
    if (this.underWay.has(key)) return;
    const written = this.database
      .write(work)
      .catch((error: unknown) => this.log.error({ error }, 'The last use of a session or token was not noted'))
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, written);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay.values());
  }
}
