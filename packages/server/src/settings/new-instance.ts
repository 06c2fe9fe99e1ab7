/** Furnishes a new instance: settings, roles, a root hierarchy and the first System Admin. */
import { INITIAL_ROLES, parseText, PERMISSIONS, type Rank, type UserProperties } from '@intake/shared';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Config, ConfigError } from '../config.js';
import type { Database } from '../database/database.js';
import { insertHierarchy, loadTree } from '../hierarchy/hierarchies.repository.js';
import { insertRole, listRoles } from '../role/roles.repository.js';
import { generatePassword } from '../sign-in/generate-password.js';
import { hashPassword } from '../sign-in/passwords.js';
import { insertMemberships } from '../user/memberships.repository.js';
import { insertUser, isThereAnyUser } from '../user/users.repository.js';
import { lockWorld } from './lock-world.js';
import { ensureSettings } from './settings.repository.js';

/** The name of a new instance's root. Source: how Intake runs. */
const ROOT_NAME = 'Exams';

export interface FirstAdministrator {
  readonly username: string;
  /** Undefined where the settings gave it: whoever set it knows it. */
  readonly madeUpPassword: string | undefined;
}

/**
 * Makes what is missing, in one transaction, if there is no user at all; returns the first System Admin if it was made now. Of servers
 * that start together one makes it. Throws a ConfigError for a username or password that breaks the domain's rules.
 */
export async function furnishNewInstance(config: Config, database: Database): Promise<FirstAdministrator | undefined> {
  if (await isThereAnyUser(database.reads)) return undefined;
  const madeUpPassword = config.adminPassword === undefined ? generatePassword() : undefined;
  const properties = administrator(config);
  const passwordHash = await hashPassword(madeUpPassword ?? checkedPassword(config.adminPassword ?? ''));
  const isMade = await database.write(async (manager) => {
    await ensureSettings(manager, config.defaultTimeZone);
    await lockWorld(manager);
    if (await isThereAnyUser(manager)) return false;
    await makeFirstUser(manager, properties, passwordHash);
    return true;
  });
  return isMade ? { username: properties.username, madeUpPassword } : undefined;
}

function administrator({ adminUsername, defaultTimeZone }: Config): UserProperties {
  for (const field of ['USERNAME', 'USER_ID'] as const) {
    const parsed = parseText(field, adminUsername);
    if (!parsed.ok) throw new ConfigError([`ADMIN_USERNAME is not allowed (${parsed.code}): at most 100 characters, no spaces`]);
  }
  const name = { firstName: 'Root', lastName: 'Admin', email: 'root@example.org' };
  const rest = { specialNeeds: false, extraTimePercentage: null, synchronisationKey: null, timeZone: defaultTimeZone };
  return { username: adminUsername, userId: adminUsername, ...name, ...rest };
}

function checkedPassword(password: string): string {
  const parsed = parseText('PASSWORD', password);
  if (parsed.ok && parsed.value !== undefined) return parsed.value;
  const code = parsed.ok ? 'REQUIRED' : parsed.code;
  throw new ConfigError([`ADMIN_PASSWORD is not allowed (${code}): 8 to 128 characters, no spaces at the ends, none of the most common`]);
}

async function makeFirstUser(manager: EntityManager, properties: UserProperties, passwordHash: string): Promise<void> {
  const roleId = await ensureRoles(manager);
  const hierarchyId = await ensureRoot(manager);
  const id = uuid();
  await insertUser(manager, { id, properties, roleId, passwordHash, now: new Date() });
  await insertMemberships(manager, [{ userId: id, hierarchyId, administrator: true }]);
}

/** Makes the roles where there are none, and returns the ID of the System Administrator's. */
async function ensureRoles(manager: EntityManager): Promise<string> {
  const isAdministrator = ({ type, permissions }: Rank) => type === 'SYSTEM_ADMIN' && permissions.length === PERMISSIONS.length;
  const existing = await listRoles(manager);
  const found = existing.find(isAdministrator);
  if (found !== undefined) return found.id;
  const roles = INITIAL_ROLES.map((role) => ({ id: uuid(), ...role, permissions: [...role.permissions] }));
  for (const role of roles) await insertRole(manager, role);
  return roles.find(isAdministrator)?.id ?? '';
}

async function ensureRoot(manager: EntityManager): Promise<string> {
  const root = (await loadTree(manager)).inOrder()[0];
  if (root !== undefined) return root.id;
  const id = uuid();
  await insertHierarchy(manager, { id, name: ROOT_NAME, parentId: null });
  return id;
}
