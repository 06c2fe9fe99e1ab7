/** SQL about the settings: a table of one row. */
import type { EntityManager } from 'typeorm';
import { SETTINGS_ID, SettingsEntity } from './settings.entity.js';

/** The IANA name of the time zone that new users get. */
export async function regionalTimeZone(manager: EntityManager): Promise<string> {
  const { timeZone } = await manager.findOneByOrFail(SettingsEntity, { id: SETTINGS_ID });
  return timeZone;
}

/** Sets the time zone that new users get. */
export async function setRegionalTimeZone(manager: EntityManager, timeZone: string): Promise<void> {
  await manager.update(SettingsEntity, { id: SETTINGS_ID }, { timeZone });
}

/** Makes the settings' row where there is none. Of two servers that make it at once, one waits and then begins anew. */
export async function ensureSettings(manager: EntityManager, timeZone: string): Promise<void> {
  if ((await manager.countBy(SettingsEntity, { id: SETTINGS_ID })) > 0) return;
  await manager.insert(SettingsEntity, { id: SETTINGS_ID, timeZone });
}
