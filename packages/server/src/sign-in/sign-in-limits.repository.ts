/** Wrong passwords, counted in the database, so that every server on it knows of all. */
import { createHmac } from 'node:crypto';
import { In, type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { marks } from '../database/bulk.js';
import { forUpdate } from '../database/dialect.js';
import { SignInLimitEntity } from './sign-in-limit.entity.js';
import { ACCOUNT_MEMORY, ADDRESS_WINDOW, KNOWN_FOR, pauseAfter, TRIES_AN_ADDRESS } from './sign-in-pauses.js';

/** What an attempt counts towards, as keyed hashes. */
export interface LimitKeys {
  readonly account: string;
  /** The account, tried from this address. */
  readonly accountHere: string;
  /** There once the account was signed in to from this address. */
  readonly known: string;
  /** Undefined where every client has the same one. */
  readonly address: string | undefined;
}

/** The keys of an attempt; whoever reads the database without the application's secret learns no name from them. */
export function limitKeys(appSecret: string, account: string, address: string | undefined): LimitKeys {
  const keyOf = (...parts: readonly string[]) =>
    createHmac('sha256', appSecret)
      .update(JSON.stringify(['intake sign-in limits', ...parts]))
      .digest('hex');
  const here = address ?? '';
  return {
    account: keyOf('account', account),
    accountHere: keyOf('account here', account, here),
    known: keyOf('known', account, here),
    address: address === undefined ? undefined : keyOf('address', address),
  };
}

const allOf = ({ account, accountHere, known, address }: LimitKeys) =>
  address === undefined ? [account] : [account, accountHere, known, address];

async function readLimits(manager: EntityManager, keys: LimitKeys, now: Date): Promise<Map<string, SignInLimitEntity>> {
  const found = await manager.findBy(SignInLimitEntity, { keyHash: In(allOf(keys)), expiresAt: MoreThan(now) });
  return new Map(found.map((limit) => [limit.keyHash, limit]));
}

/** An account has one count for the addresses from which its user signs in, each, and one for all others: who guesses can't keep its user out. */
function countedAccount(keys: LimitKeys, limits: ReadonlyMap<string, SignInLimitEntity>): string {
  return limits.has(keys.known) ? keys.accountHere : keys.account;
}

/** Until when an attempt has to wait; undefined if it may be made now. */
export async function blockedUntil(reads: EntityManager, keys: LimitKeys, now: Date): Promise<Date | undefined> {
  const limits = await readLimits(reads, keys, now);
  const counted = [limits.get(countedAccount(keys, limits)), limits.get(keys.address ?? '')];
  const moments = counted.flatMap((limit) => (limit?.blockedUntil ? [limit.blockedUntil.getTime()] : []));
  const last = Math.max(0, ...moments);
  return last > now.getTime() ? new Date(last) : undefined;
}

/** Counts a wrong password. */
export async function countFailure(manager: EntityManager, keys: LimitKeys, now: Date): Promise<void> {
  const all = allOf(keys);
  await manager.query(`SELECT key_hash FROM sign_in_limits WHERE key_hash IN (${marks(all.length)})${forUpdate(manager)}`, all);
  const limits = await readLimits(manager, keys, now);
  const account = countedAccount(keys, limits);
  const failures = (limits.get(account)?.failures ?? 0) + 1;
  const pause = pauseAfter(failures);
  await put(manager, {
    keyHash: account,
    failures,
    blockedUntil: pause > 0 ? later(now, pause) : null,
    expiresAt: later(now, ACCOUNT_MEMORY),
  });
  if (keys.address !== undefined) await put(manager, ofAddress(keys.address, limits.get(keys.address), now));
}

function ofAddress(keyHash: string, before: SignInLimitEntity | undefined, now: Date): SignInLimitEntity {
  const failures = (before?.failures ?? 0) + 1;
  const expiresAt = before?.expiresAt ?? later(now, ADDRESS_WINDOW);
  return { keyHash, failures, blockedUntil: failures >= TRIES_AN_ADDRESS ? expiresAt : null, expiresAt };
}

/** Forgets an account's wrong passwords, as its user got in, and knows the address from then on. */
export async function forgetFailures(manager: EntityManager, keys: LimitKeys, now: Date): Promise<void> {
  await manager.delete(SignInLimitEntity, { keyHash: In([keys.account, keys.accountHere]) });
  if (keys.address !== undefined)
    await put(manager, { keyHash: keys.known, failures: 0, blockedUntil: null, expiresAt: later(now, KNOWN_FOR) });
}

/** Removes what counts no more. */
export async function removeExpiredLimits(manager: EntityManager, now: Date): Promise<void> {
  await manager.delete(SignInLimitEntity, { expiresAt: LessThanOrEqual(now) });
}

async function put(manager: EntityManager, limit: SignInLimitEntity): Promise<void> {
  await manager.delete(SignInLimitEntity, { keyHash: limit.keyHash });
  await manager.insert(SignInLimitEntity, limit);
}

function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
