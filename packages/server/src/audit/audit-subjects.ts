/** Whom or what an entry of the audit log is about, and what that is called now: the log itself holds no names. */
import type { Loaders } from '../graphql/loaders.js';
import type { AuditAction } from './audit-actions.js';
import type { AuditSubjectObject } from './audit.type.js';

export const AUDIT_SUBJECT_KINDS = ['USER', 'ROLE', 'HIERARCHY', 'API_TOKEN', 'IMPORT_RUN', 'PASSWORD_HANDOUT'] as const;

export type AuditSubjectKind = (typeof AUDIT_SUBJECT_KINDS)[number];

/** What each action is done to. Of several kinds, a subject is of the first that has its ID, and of the last where none has. Signing in and settings have none. */
const KINDS: Readonly<Record<AuditAction, readonly [AuditSubjectKind, ...AuditSubjectKind[]]>> = {
  SIGN_IN: ['USER'],
  SIGN_IN_FAILED: ['USER'],
  SIGN_OUT: ['USER'],
  DENIED: ['USER'],
  PASSWORD_CHANGED: ['USER'],
  PASSWORDS_RESET: ['USER'],
  PASSWORDS_DOWNLOADED: ['PASSWORD_HANDOUT'],
  API_TOKEN_CREATED: ['API_TOKEN'],
  API_TOKEN_REVOKED: ['USER', 'API_TOKEN'],
  API_TOKENS_ENDED: ['USER', 'API_TOKEN'],
  IMPORT_TRIED: ['IMPORT_RUN'],
  IMPORT_COMMITTED: ['IMPORT_RUN'],
  IMPORT_CANCELLED: ['IMPORT_RUN'],
  USER_CREATED: ['USER'],
  USER_ROLE_CHANGED: ['USER'],
  MEMBERSHIPS_ADDED: ['USER'],
  MEMBERSHIPS_REMOVED: ['USER'],
  ADMINISTRATORS_ADDED: ['USER'],
  ADMINISTRATORS_REMOVED: ['USER'],
  USERS_DELETED: ['USER'],
  USERS_RESTORED: ['USER'],
  USERS_PURGED: ['USER'],
  ROLE_CREATED: ['ROLE'],
  ROLE_UPDATED: ['ROLE'],
  ROLE_DELETED: ['ROLE'],
  HIERARCHY_CREATED: ['HIERARCHY'],
  HIERARCHY_UPDATED: ['HIERARCHY'],
  HIERARCHY_DELETED: ['HIERARCHY'],
  SETTINGS_UPDATED: ['USER'],
};

type NameOf = (loaders: Loaders, id: string) => Promise<string | undefined> | undefined;

/** Imports are left out: of other people's previews nobody is told anything. */
const NAMES: Readonly<Record<AuditSubjectKind, NameOf>> = {
  USER: async ({ users }, id) => (await users.load(id))?.username,
  ROLE: async ({ roles }, id) => (await roles.load(id))?.name,
  HIERARCHY: async (loaders, id) => (await loaders.tree()).path(id).join(' › ') || undefined,
  API_TOKEN: async ({ apiTokens }, id) => (await apiTokens.load(id))?.name,
  IMPORT_RUN: () => undefined,
  PASSWORD_HANDOUT: () => undefined,
};

/** A subject of an action, with its name now; null where it is gone, or has none. */
export async function subjectOf(loaders: Loaders, action: AuditAction, id: string): Promise<AuditSubjectObject> {
  const kinds = KINDS[action];
  for (const kind of kinds) {
    const name = await NAMES[kind](loaders, id);
    if (name !== undefined) return { id, kind, name };
  }
  return { id, kind: kinds.at(-1) ?? kinds[0], name: null };
}

/** Details that are an ID. */
const KINDS_OF_DETAILS: Readonly<Record<string, AuditSubjectKind>> = {
  roleId: 'ROLE',
  previousRoleId: 'ROLE',
  parentId: 'HIERARCHY',
  previousParentId: 'HIERARCHY',
  hierarchyId: 'HIERARCHY',
};

/** What a detail that is an ID leads to is called now; null for any other detail, and for what is gone. */
export async function nameInDetail(loaders: Loaders, { name, value }: { name: string; value: string }): Promise<string | null> {
  const kind = Object.hasOwn(KINDS_OF_DETAILS, name) ? KINDS_OF_DETAILS[name] : undefined;
  if (kind === undefined || value === '') return null;
  return (await NAMES[kind](loaders, value)) ?? null;
}
