/** Reads the audit log: in pages, and whom an entry is about. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { selectByKeys } from '../database/bulk.js';
import type { AuditAction } from './audit-actions.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

export interface AuditFilter {
  readonly action?: AuditAction | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  /** From this moment on. */
  readonly from?: Date | null | undefined;
  /** Before this moment. */
  readonly until?: Date | null | undefined;
}

export interface AuditPageRequest {
  readonly filter: AuditFilter;
  readonly first: number;
  /** The ID of the entry before the page. */
  readonly after: string | undefined;
}

/** A page of the entries that a filter lets through, newest first, and one more where there are more. */
export function readEntries(reads: EntityManager, { filter, first, after }: AuditPageRequest): Promise<AuditEntryEntity[]> {
  const entries = filtered(reads.createQueryBuilder(AuditEntryEntity, 'entry'), filter);
  if (after !== undefined) entries.andWhere('entry.id < :after', { after });
  return entries
    .orderBy('entry.id', 'DESC')
    .limit(first + 1)
    .getMany();
}

/** An entry by its ID. */
export function readEntry(reads: EntityManager, id: string): Promise<AuditEntryEntity | null> {
  return reads.findOneBy(AuditEntryEntity, { id });
}

type Entries = SelectQueryBuilder<AuditEntryEntity>;

function filtered(entries: Entries, { action, actorId, subjectId, from, until }: AuditFilter): Entries {
  if (action) entries.andWhere('entry.action = :action', { action });
  if (actorId) entries.andWhere('entry.actorId = :actorId', { actorId });
  if (subjectId) entries.andWhere('entry.id IN (SELECT entry_id FROM audit_subjects WHERE subject_id = :subjectId)', { subjectId });
  if (from) entries.andWhere('entry.id >= :from', { from: idAt(from) });
  if (until) entries.andWhere('entry.id < :until', { until: idAt(until) });
  return entries;
}

/** With what the IDs of a moment begin: the first 48 bits of a UUID of version 7 are its milliseconds. Source: RFC 9562, 5.7. */
function idAt(moment: Date): string {
  const digits = Math.max(0, moment.getTime()).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

/** Of an entry about very many, this many are named. */
export const MOST_NAMED = 100;

/** The IDs of some of those whom each entry is about, in the entries' order. */
export async function subjectsOf(reads: EntityManager, entryIds: readonly string[]): Promise<string[][]> {
  const rows = await selectByKeys<SubjectRow>(
    reads,
    entryIds,
    (places) => `SELECT entry_id, subject_id FROM (
      SELECT entry_id, subject_id, ROW_NUMBER() OVER (PARTITION BY entry_id ORDER BY subject_id) AS place
      FROM audit_subjects WHERE entry_id IN (${places})
    ) numbered WHERE place <= ${MOST_NAMED}`,
  );
  const byEntry = groupByEntry(rows);
  return entryIds.map((id) => byEntry.get(id) ?? []);
}

interface SubjectRow {
  readonly entry_id: string;
  readonly subject_id: string;
}

function groupByEntry(rows: readonly SubjectRow[]): Map<string, string[]> {
  const byEntry = new Map<string, string[]>();
  for (const { entry_id: entryId, subject_id: subjectId } of rows) {
    const earlier = byEntry.get(entryId);
    if (earlier === undefined) byEntry.set(entryId, [subjectId]);
    else earlier.push(subjectId);
  }
  return byEntry;
}
