/** The audit log as tests read it. */
import type { AuditAction } from '../audit/audit-actions.js';
import type { Instance } from './instance.js';

const LOG = `query ($first: Int, $after: String, $action: AuditAction, $actorId: ID, $subjectId: ID, $from: DateTime, $until: DateTime) {
  audit(first: $first, after: $after, action: $action, actorId: $actorId, subjectId: $subjectId, from: $from, until: $until) {
    nodes { id at action actorId actor tokenId address subjectCount subjectIds details { name value } } pageInfo { hasNextPage endCursor } } }`;

export interface Entry {
  readonly id: string;
  readonly at: string;
  readonly action: AuditAction;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly tokenId: string | null;
  readonly address: string | null;
  readonly subjectCount: number;
  readonly subjectIds: readonly string[];
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

export interface Page {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The first page of what a filter lets through, or what else of the query's arguments is given. */
export function readAuditLog({ admin }: Instance, filter: object): Promise<Page> {
  return admin.get<Page>(LOG, filter);
}

/** What an entry says under a name. */
export function detail(entry: Entry | undefined, name: string): string | undefined {
  return entry?.details.find((one) => one.name === name)?.value;
}
