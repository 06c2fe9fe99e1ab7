/** The one lock that every change of users, roles, the tree or the settings takes first, so that none rests on what another is changing. */
import type { EntityManager } from 'typeorm';
import { forUpdate } from '../database/dialect.js';
import { SETTINGS_ID } from './settings.entity.js';

/** Waits until no other transaction holds the world, and holds it until this one ends. */
export async function lockWorld(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT id FROM settings WHERE id = ?${forUpdate(manager)}`, [SETTINGS_ID]);
}
