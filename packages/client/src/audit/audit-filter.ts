/** What the audit log is narrowed down to, and how the address says it. */
import type { LocationQuery, LocationQueryValue } from 'vue-router';
import type { AuditAction, AuditLogQueryVariables } from '../generated/audit.js';
import { actionNamed } from './audit-actions.js';
import { endOfDay, isDay, startOfDay } from './days.js';

export interface AuditFilter {
  readonly action: AuditAction | null;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  /** Days, both of them included, in the person's time zone. */
  readonly from: string | null;
  readonly until: string | null;
}

export const NO_FILTER: AuditFilter = { action: null, actorId: null, subjectId: null, from: null, until: null };

/** Of a parameter that stands in the address more than once, the first counts. */
function textOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text === '' ? null : text;
}

function dayOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  const text = textOf(value);
  return text !== null && isDay(text) ? text : null;
}

/** The filter that an address asks for; what it doesn't know is left out. */
export function readFilter(query: LocationQuery): AuditFilter {
  return {
    action: actionNamed(textOf(query['action'])),
    actorId: textOf(query['actor']),
    subjectId: textOf(query['subject']),
    from: dayOf(query['from']),
    until: dayOf(query['until']),
  };
}

/** The address's words for a filter: only what differs from none. */
export function filterQuery({ action, actorId, subjectId, from, until }: AuditFilter): LocationQuery {
  const words = { action, actor: actorId, subject: subjectId, from, until };
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== null));
}

/** What the API is asked for. */
export function variablesOf({ from, until, ...rest }: AuditFilter): Omit<AuditLogQueryVariables, 'first'> {
  return { ...rest, from: from === null ? null : startOfDay(from), until: until === null ? null : endOfDay(until) };
}

/** Whether the period ends before it begins. */
export function isBackwards({ from, until }: AuditFilter): boolean {
  return from !== null && until !== null && until < from;
}

/** How many of the fields are filled in. */
export function filterCount({ action, actorId, from, until }: AuditFilter): number {
  return [action, actorId, from, until].filter((value) => value !== null).length;
}

/** Whether anything narrows the log down. */
export function isFiltered(filter: AuditFilter): boolean {
  return Object.keys(filterQuery(filter)).length > 0;
}
