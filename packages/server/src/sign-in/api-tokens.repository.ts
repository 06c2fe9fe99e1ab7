/** API tokens in the database: found by the hash of their secret, listed, and removed. */
import { type EntityManager, In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import { batches } from '../database/bulk.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { hashOf } from './secrets.js';

const DAY = 24 * 60 * 60_000;

/** An expired token stays in the list for a while, so that whoever wonders sees why a program is refused. */
const LISTED_AFTER_EXPIRY = 30 * DAY;

/** The token with this secret, if it has not expired. */
export function findApiToken(reads: EntityManager, secret: string, now: Date): Promise<ApiTokenEntity | null> {
  return reads.findOneBy(ApiTokenEntity, { secretHash: hashOf(secret), expiresAt: MoreThan(now) });
}

/** Notes that a token was used. */
export async function touchApiToken(manager: EntityManager, id: string, now: Date): Promise<void> {
  await manager.update(ApiTokenEntity, { id }, { lastUsedAt: now });
}

/** Keeps a new token. */
export async function insertApiToken(manager: EntityManager, token: Omit<ApiTokenEntity, 'user'>): Promise<void> {
  await manager.insert(ApiTokenEntity, token);
}

/** How many tokens a user has. */
export function countApiTokens(manager: EntityManager, userId: string): Promise<number> {
  return manager.countBy(ApiTokenEntity, { userId });
}

/** A token by its ID. */
export function apiTokenById(manager: EntityManager, id: string): Promise<ApiTokenEntity | null> {
  return manager.findOneBy(ApiTokenEntity, { id });
}

/** Tokens by ID, in the IDs' order, expired ones included; undefined for one that isn't there. */
export async function apiTokensByIds(manager: EntityManager, ids: readonly string[]): Promise<(ApiTokenEntity | undefined)[]> {
  const found = new Map<string, ApiTokenEntity>();
  for (const batch of batches(ids)) {
    for (const token of await manager.findBy(ApiTokenEntity, { id: In(batch) })) found.set(token.id, token);
  }
  return ids.map((id) => found.get(id));
}

/** The tokens of these users that have not expired. */
export async function usableApiTokensOf(manager: EntityManager, userIds: readonly string[], now: Date): Promise<ApiTokenEntity[]> {
  const found: ApiTokenEntity[] = [];
  for (const batch of batches(userIds))
    found.push(...(await manager.findBy(ApiTokenEntity, { userId: In(batch), expiresAt: MoreThan(now) })));
  return found;
}

/** Removes a token: who has it is nobody from then on. */
export async function removeApiToken(manager: EntityManager, id: string): Promise<void> {
  await manager.delete(ApiTokenEntity, { id });
}

/** Removes tokens that expired some time ago. */
export async function removeExpiredApiTokens(manager: EntityManager, now: Date): Promise<void> {
  await manager.delete(ApiTokenEntity, { expiresAt: LessThanOrEqual(new Date(now.getTime() - LISTED_AFTER_EXPIRY)) });
}

export interface TokenPageRequest {
  /** Undefined: everybody's. */
  readonly userId: string | undefined;
  readonly first: number;
  /** The ID of the token before the page. */
  readonly after: string | undefined;
}

/** A page of tokens, newest first, and one token more where there are more. */
export function listApiTokens(reads: EntityManager, { userId, first, after }: TokenPageRequest): Promise<ApiTokenEntity[]> {
  // The IDs are in the order of time.
  const where = { ...(userId === undefined ? {} : { userId }), ...(after === undefined ? {} : { id: LessThan(after) }) };
  return reads.find(ApiTokenEntity, { where, order: { id: 'DESC' }, take: first + 1 });
}
