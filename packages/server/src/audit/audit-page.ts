/** Pages of the audit log, for System Admins in person. */
import type { SignedInContext } from '../graphql/context.js';
import { refuse } from '../graphql/errors.js';
import { pageOf } from '../graphql/page.type.js';
import { refuseToken } from '../sign-in/session-only.js';
import type { AuditDetails } from './audit-details.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { readEntries, readEntry } from './audit-page.repository.js';
import type { AuditArguments, AuditConnection, AuditEntryObject } from './audit.type.js';

const SYSTEM_ADMINS = { EN: 'Only a System Admin reads the audit log', NL: 'Alleen een systeembeheerder leest het auditlog' };

/** A page, newest first. Refuses with FORBIDDEN whoever is no System Admin, and API tokens. */
export async function auditPage(context: SignedInContext, args: AuditArguments): Promise<AuditConnection> {
  refuseOthers(context);
  const { first, after } = pageOf(args);
  const found = await readEntries(context.database.reads, { filter: args, first, after });
  const nodes = found.slice(0, first).map(entryObject);
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor: nodes.at(-1)?.id ?? null } };
}

/** One entry; null where there is none. Refuses as the page does. */
export async function auditEntry(context: SignedInContext, id: string): Promise<AuditEntryObject | null> {
  refuseOthers(context);
  const entry = await readEntry(context.database.reads, id);
  return entry === null ? null : entryObject(entry);
}

function refuseOthers(context: SignedInContext): void {
  refuseToken(context);
  if (context.currentUser.role.type !== 'SYSTEM_ADMIN') refuse('FORBIDDEN', { sentence: SYSTEM_ADMINS });
}

function entryObject({ details, ...entry }: AuditEntryEntity): AuditEntryObject {
  return { ...entry, details: named(details) };
}

function named(details: AuditDetails): AuditEntryObject['details'] {
  return Object.entries(details).map(([name, value]) => ({ name, value: String(value) }));
}
