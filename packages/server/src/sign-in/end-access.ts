/** Ends all by which users get in: they were deleted, or got another role or password. */
import type { EntityManager } from 'typeorm';
import { type AuditSource, recordAudit } from '../audit/record-audit.repository.js';
import { usableApiTokensOf } from './api-tokens.repository.js';
import { endSessions } from './sessions.repository.js';

/** Ends every session and every API token of these users, and notes in the audit log the tokens that could still be used. */
export async function endAccess(manager: EntityManager, source: AuditSource, userIds: readonly string[]): Promise<void> {
  const tokens = await usableApiTokensOf(manager, userIds, new Date());
  await endSessions(manager, userIds);
  if (tokens.length === 0) return;
  const subjects = tokens.flatMap(({ id, userId }) => [id, userId]);
  await recordAudit(manager, source, { action: 'API_TOKENS_ENDED', subjects });
}
