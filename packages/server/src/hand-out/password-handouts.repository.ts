/** Passwords to hand out: encrypted, fetched once by whoever set them, and gone after ten minutes. */
import type { Language } from '@intake/shared';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Services } from '../services.js';
import { fromBlocks, toBlocks } from '../sealed/json-blocks.js';
import { createSealedBlocks, type SealedBlocks } from '../sealed/sealed-blocks.repository.js';
import { createSealer } from '../sealed/sealing.js';
import type { HandedOutUser } from './handout-workbook.js';
import { PasswordHandoutEntity } from './password-handout.entity.js';

const KEPT_FOR = 10 * 60_000;
const BATCH = 20;

export interface Handout {
  readonly id: string;
  readonly createdById: string;
  readonly now: Date;
  readonly language: Language;
  readonly rows: readonly HandedOutUser[];
}

type Secret = Pick<Services, 'appSecret'>;

const blocksOf = ({ appSecret }: Secret): SealedBlocks => createSealedBlocks(createSealer(appSecret));
const addressOf = (ownerId: string) => ({ ownerId, kind: 'PASSWORDS' }) as const;

/** Keeps a hand-out and returns until when. */
export async function keepHandout(manager: EntityManager, services: Secret, handout: Handout): Promise<Date> {
  const { id, createdById, now, language, rows } = handout;
  const expiresAt = new Date(now.getTime() + KEPT_FOR);
  await manager.insert(PasswordHandoutEntity, { id, createdById, expiresAt });
  await blocksOf(services).write(manager, addressOf(id), [...toBlocks([language]), ...toBlocks(rows)]);
  return expiresAt;
}

export interface TakenHandout {
  readonly language: Language;
  readonly rows: readonly HandedOutUser[];
}

/** The hand-out of an ID, which is gone with this; undefined for one that isn't there any more, or is somebody else's. */
export async function takeHandout(
  manager: EntityManager,
  services: Secret,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<TakenHandout | undefined> {
  // Whoever removes the line has it: of two who ask at once, one.
  const { affected } = await manager.delete(PasswordHandoutEntity, { id, createdById: userId, expiresAt: MoreThan(now) });
  if (affected !== 1) return undefined;
  const blocks = blocksOf(services);
  const [first, ...rest] = await blocks.read(manager, addressOf(id));
  await blocks.remove(manager, [id]);
  const [language = 'EN'] = first === undefined ? [] : fromBlocks<Language>([first]);
  return { language, rows: fromBlocks<HandedOutUser>(rest) };
}

/** Removes some of what nobody fetched in time, and returns how many. */
async function removeExpired(manager: EntityManager, services: Secret): Promise<number> {
  const expired = await manager.find(PasswordHandoutEntity, { where: { expiresAt: LessThanOrEqual(new Date()) }, take: BATCH });
  for (const { id } of expired) await manager.delete(PasswordHandoutEntity, { id });
  await blocksOf(services).remove(
    manager,
    expired.map(({ id }) => id),
  );
  return expired.length;
}

/** Removes all that nobody fetched in time. */
export async function removeExpiredHandouts(services: Pick<Services, 'appSecret' | 'database'>, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && (await services.database.write((manager) => removeExpired(manager, services))) === BATCH);
}
