/** Who asks: the user of the request's session. */
import type { Permission, Rank } from '@intake/shared';
import type { Database } from '../database/database.js';
import type { LastSeen } from './last-seen.js';
import { hashOf } from './secrets.js';
import { sessionUser } from './sessions.repository.js';

export interface CurrentUser {
  /** Internal, not the organisation's user ID. */
  readonly id: string;
  readonly role: { readonly id: string; readonly name: string } & Rank;
  /** The API token that acts for the user, whose permissions are cut to the token's. */
  readonly token?: { readonly id: string };
  /** The session that the request came with: what it is kept by, and not its secret. */
  readonly session?: { readonly secretHash: string };
}

/** The permissions that somebody has and that whoever asks for them may use: a token may use fewer than its user has. */
export function permissionsWithin(own: readonly Permission[], allowed: readonly Permission[]): Permission[] {
  return own.filter((permission) => allowed.includes(permission));
}

export interface SessionServices {
  readonly database: Database;
  readonly lastSeen: LastSeen;
}

/** The user whose session has this secret, read afresh with every request; null for nobody. */
export async function currentUserOf(secret: string | undefined, { database, lastSeen }: SessionServices): Promise<CurrentUser | null> {
  if (secret === undefined) return null;
  const now = new Date();
  const user = await sessionUser(database.reads, secret, now);
  if (user === undefined) return null;
  lastSeen.note(secret, user.lastSeenAt, now);
  const role = { id: user.roleId, name: user.roleName, type: user.type, permissions: user.permissions };
  return { id: user.userId, role, session: { secretHash: hashOf(secret) } };
}
