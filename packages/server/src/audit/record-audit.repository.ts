/** The one place that writes the audit log, in the transaction of what it tells of. Nothing changes or removes what is written. */
import { isIP } from 'node:net';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/bulk.js';
import type { AuditAction } from './audit-actions.js';
import type { AuditDetails } from './audit-details.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** Who does something, and from where: a request's context is one. */
export interface AuditSource {
  readonly currentUser: { readonly id: string; readonly token?: { readonly id: string } | undefined } | null;
  readonly clientAddress: string | null;
}

/** The server itself, of its own accord. */
export const THE_SERVER: AuditSource = { currentUser: null, clientAddress: null };

export interface AuditNote {
  readonly action: AuditAction;
  /** IDs of whom or what it was done to. */
  readonly subjects?: readonly string[];
  readonly details?: AuditDetails;
}

/** Writes an entry: one statement, and one for each 500 subjects. */
export async function recordAudit(manager: EntityManager, source: AuditSource, note: AuditNote): Promise<void> {
  const id = newId();
  const { action, details = {} } = note;
  const subjects = [...new Set(note.subjects ?? [])];
  await manager.insert(AuditEntryEntity, {
    id,
    at: new Date(),
    action,
    actorId: source.currentUser?.id ?? null,
    tokenId: source.currentUser?.token?.id ?? null,
    // Behind a proxy that is trusted too far, it may be any text that a client sends.
    address: isIP(source.clientAddress ?? '') === 0 ? null : source.clientAddress,
    subjectCount: subjects.length,
    details,
  });
  await insertRows(
    manager,
    { table: 'audit_subjects', columns: ['entry_id', 'subject_id'] },
    subjects.map((subjectId) => [id, subjectId]),
  );
}
