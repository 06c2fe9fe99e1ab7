/** Notes in the audit log what was denied to somebody, but not each of very many times. */
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database.js';
import { type AuditSource, recordAudit } from './record-audit.repository.js';

/** Of one user's denials of one operation, one is noted in this time, in milliseconds: the log must not grow as fast as somebody can ask. */
const ONCE_IN = 60_000;

/** Remembered at most; with more, some are noted once too often. */
const MOST_REMEMBERED = 10_000;

export class Denials {
  private readonly noted = new Map<string, number>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Notes that somebody was denied a query, a mutation or a route, beside the request: nobody waits for it. */
  note(source: AuditSource, operation: string, now = Date.now()): void {
    const key = `${source.currentUser?.id ?? ''} ${operation}`;
    if (now - (this.noted.get(key) ?? -ONCE_IN) < ONCE_IN) return;
    if (this.noted.size >= MOST_REMEMBERED) this.noted.clear();
    this.noted.set(key, now);
    const written = this.database
      .write((manager) => recordAudit(manager, source, { action: 'DENIED', details: { operation } }))
      .catch((error: unknown) => this.log.error({ error }, 'A denial was not noted'))
      .finally(() => this.underWay.delete(written));
    this.underWay.add(written);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
