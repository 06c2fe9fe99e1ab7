/** Who asks by an API token: the user who made it, with no more than the token's permissions. */
import { findActor } from './actors.repository.js';
import { findApiToken } from './api-tokens.repository.js';
import { type CurrentUser, permissionsWithin, type SessionServices } from './current-user.js';

/** The user for whom a valid token acts, read afresh with every request; null for any other text. */
export async function tokenUserOf(secret: string, { database, lastSeen }: SessionServices): Promise<CurrentUser | null> {
  const now = new Date();
  const token = await findApiToken(database.reads, secret, now);
  if (token === null) return null;
  const user = await findActor(database.reads, token.userId);
  if (user === undefined) return null;
  lastSeen.noteToken(token.id, token.lastUsedAt, now);
  const permissions = permissionsWithin(user.role.permissions, token.permissions);
  return { ...user, role: { ...user.role, permissions }, token: { id: token.id } };
}
