/** Passwords to hand out: encrypted, fetched once by whoever set them, and gone after ten minutes. */
import type { Language } from '@intake/shared';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { fromBlocks, toBlocks } from '../sealed/json-blocks.js';
import { createSealedBlocks, type SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { createSealer } from '../sealed/sealing.js';
import type { Services } from '../services.js';
import type { HandedOutUser } from './handout-workbook.js';
import { PasswordHandoutEntity } from './password-handout.entity.js';

/** Milliseconds. */
export const KEPT_FOR = 10 * 60_000;
const BATCH = 20;

export interface Handout {
  readonly id: string;
  readonly ownerId: string;
  readonly now: Date;
  readonly language: Language;
  readonly rows: readonly HandedOutUser[];
}

type Secret = Pick<Services, 'appSecret'>;

const blocksOf = ({ appSecret }: Secret): SealedBlocks => createSealedBlocks(createSealer(appSecret));
const addressOf = (ownerId: string) => ({ ownerId, kind: 'PASSWORDS' }) as const;

/** Keeps a hand-out and returns until when. */
export async function keepHandout(manager: EntityManager, services: Secret, handout: Handout): Promise<Date> {
  const { id, ownerId, now, language, rows } = handout;
  const expiresAt = new Date(now.getTime() + KEPT_FOR);
  await manager.insert(PasswordHandoutEntity, { id, createdById: ownerId, expiresAt });
  await blocksOf(services).write(manager, addressOf(id), [...toBlocks([language]), ...toBlocks(rows)]);
  return expiresAt;
}

/** Until when the hand-out of an ID is there; null where it was there and is no more, undefined where nobody knows of it. */
export async function findHandout(
  manager: EntityManager,
  services: Secret,
  { id, now }: { id: string; now: Date },
): Promise<Date | null | undefined> {
  const found = await manager.findOneBy(PasswordHandoutEntity, { id });
  if (found === null) return undefined;
  const isThere = found.expiresAt > now && (await blocksOf(services).count(manager, addressOf(id))) > 0;
  return isThere ? found.expiresAt : null;
}

export interface TakenHandout {
  readonly language: Language;
  readonly rows: readonly HandedOutUser[];
}

/**
 * The hand-out of an ID, whose passwords are gone with this; undefined for one that isn't there any more, or is somebody else's. Its
 * line stays for its time, so that a request which comes late, or again, doesn't reset what has been handed out.
 */
export async function takeHandout(
  manager: EntityManager,
  services: Secret,
  { id, ownerId, now }: { id: string; ownerId: string; now: Date },
): Promise<TakenHandout | undefined> {
  if (!(await manager.existsBy(PasswordHandoutEntity, { id, createdById: ownerId, expiresAt: MoreThan(now) }))) return undefined;
  const blocks = blocksOf(services);
  const [first, ...rest] = await blocks.read(manager, addressOf(id));
  // Whoever removes the passwords has them: of two who ask at once, one.
  if (first === undefined || (await blocks.remove(manager, [id])) === 0) return undefined;
  const [language = 'EN'] = fromBlocks<Language>([first]);
  return { language, rows: fromBlocks<HandedOutUser>(rest) };
}

/** Removes some of what is over, and returns how many. */
async function removeExpired(manager: EntityManager, services: Secret): Promise<number> {
  const expired = await manager.find(PasswordHandoutEntity, { where: { expiresAt: LessThanOrEqual(new Date()) }, take: BATCH });
  for (const { id } of expired) await manager.delete(PasswordHandoutEntity, { id });
  await blocksOf(services).remove(
    manager,
    expired.map(({ id }) => id),
  );
  return expired.length;
}

/** Removes all whose time is over, fetched or not. */
export async function removeExpiredHandouts(services: Pick<Services, 'appSecret' | 'database'>, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && (await services.database.write((manager) => removeExpired(manager, services))) === BATCH);
}
