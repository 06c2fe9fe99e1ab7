/** What a token may do, in words. */
import { messages, type Permission } from '@intake/shared';
import { language } from '../app/i18n.js';

/** Its permissions, as people list them. */
export function permissionList(permissions: readonly Permission[]): string {
  const words = messages(language.value).permissions;
  return permissions.map((permission) => words[permission]).join(', ');
}
