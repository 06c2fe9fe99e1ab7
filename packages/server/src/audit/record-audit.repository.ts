/** The one place that writes the audit log, in the transaction of what it tells of. Nothing changes or removes what is written. */
import { isIP } from 'node:net';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { batches, insertRows } from '../database/bulk.js';
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
export function recordAudit(manager: EntityManager, source: AuditSource, note: AuditNote): Promise<void> {
  return recordAudits(manager, source, [note]);
}

/** Writes several entries of one change: one statement for each 500 of them, and for each 500 subjects of all. */
export async function recordAudits(manager: EntityManager, source: AuditSource, notes: readonly AuditNote[]): Promise<void> {
  const entries = notes.map((note) => ({ note, id: newId(), subjects: [...new Set(note.subjects ?? [])] }));
  const facts = sourceFacts(source);
  for (const batch of batches(entries)) {
    const rows = batch.map(({ id, note: { action, details = {} }, subjects }) => ({
      ...facts,
      id,
      action,
      details,
      subjectCount: subjects.length,
    }));
    await manager.insert(AuditEntryEntity, rows);
  }
  await insertRows(
    manager,
    { table: 'audit_subjects', columns: ['entry_id', 'subject_id'] },
    entries.flatMap(({ id, subjects }) => subjects.map((subjectId) => [id, subjectId])),
  );
}

function sourceFacts({ currentUser, clientAddress }: AuditSource): Pick<AuditEntryEntity, 'at' | 'actorId' | 'tokenId' | 'address'> {
  return {
    at: new Date(),
    actorId: currentUser?.id ?? null,
    tokenId: currentUser?.token?.id ?? null,
    // Behind a proxy that is trusted too far, it may be any text that a client sends.
    address: isIP(clientAddress ?? '') === 0 ? null : clientAddress,
  };
}
