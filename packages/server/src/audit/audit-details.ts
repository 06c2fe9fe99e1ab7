/** What an entry of the audit log says beside who, when and on whom: IDs, counts, names of the code; nothing that a person typed. */

export interface AuditDetails {
  /** Of a denial: the query, the mutation or the route. */
  readonly operation?: string;
  /** Of an import. */
  readonly fileSha256?: string;
  readonly rows?: number;
  readonly created?: number;
  readonly synchronised?: number;
  readonly inError?: number;
  /** Of a role: its type and permissions from then on, joined by a comma. */
  readonly roleType?: string;
  readonly permissions?: string;
  /** Of a user's role, or of an import's. */
  readonly roleId?: string;
  readonly previousRoleId?: string;
  /** Of a hierarchy that was moved; empty for none. */
  readonly parentId?: string;
  readonly previousParentId?: string;
  /** Of memberships and marks: where. */
  readonly hierarchyId?: string;
  /** Of new passwords: under which they were handed out. */
  readonly handoutId?: string;
  /** Of a failed sign-in: how many there were since the entry before that this log left out. */
  readonly leftOut?: number;
  /** Of a token. */
  readonly expiresAt?: string;
  /** Of the settings. */
  readonly timeZone?: string;
}
