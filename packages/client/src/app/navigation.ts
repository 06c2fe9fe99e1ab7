/** The table of the main navigation. */
import {
  mdiAccountGroupOutline,
  mdiClipboardTextClockOutline,
  mdiCogOutline,
  mdiFamilyTree,
  mdiHistory,
  mdiKeyOutline,
  mdiShieldAccountOutline,
  mdiTrashCanOutline,
} from '@mdi/js';
import type { MessageKey } from './messages/message-key.js';
import type { Need } from './needs.js';

export interface Destination {
  readonly route: string;
  readonly icon: string;
  readonly label: MessageKey;
  /** One of these shows it. */
  readonly needs: readonly Need[];
}

export const DESTINATIONS: readonly Destination[] = [
  { route: 'users', icon: mdiAccountGroupOutline, label: 'users.title', needs: ['VIEW_USERS', 'MANAGE_USERS'] },
  { route: 'imports', icon: mdiHistory, label: 'history.title', needs: ['MANAGE_USERS'] },
  { route: 'hierarchies', icon: mdiFamilyTree, label: 'hierarchies.title', needs: ['MANAGE_HIERARCHIES', 'MANAGE_USERS', 'VIEW_USERS'] },
  { route: 'roles', icon: mdiShieldAccountOutline, label: 'roles.title', needs: ['MANAGE_ROLES', 'MANAGE_USERS', 'VIEW_USERS'] },
  { route: 'trash', icon: mdiTrashCanOutline, label: 'trash.title', needs: ['MANAGE_TRASH'] },
  { route: 'api-tokens', icon: mdiKeyOutline, label: 'apiTokens.title', needs: ['MANAGE_API_TOKENS'] },
  { route: 'audit', icon: mdiClipboardTextClockOutline, label: 'audit.title', needs: ['SYSTEM_ADMIN'] },
  { route: 'settings', icon: mdiCogOutline, label: 'settings.title', needs: ['MANAGE_SETTINGS'] },
];
