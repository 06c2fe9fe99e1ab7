/** What the app says in Dutch, by feature. Of plurals, the singular and the plural stand on both sides of a bar. */
import { ACCOUNT_NL } from '../../account/messages/nl.js';
import { API_TOKENS_NL } from '../../api-tokens/messages/nl.js';
import { AUDIT_NL } from '../../audit/messages/nl.js';
import { HIERARCHIES_NL } from '../../hierarchies/messages/nl.js';
import { IMPORT_HISTORY_NL } from '../../import-history/messages/nl.js';
import { ROLES_NL } from '../../roles/messages/nl.js';
import { SETTINGS_NL } from '../../settings/messages/nl.js';
import { TRASH_NL } from '../../trash/messages/nl.js';
import { UI_NL } from '../../ui/messages/nl.js';
import { USER_IMPORT_NL } from '../../user-import/messages/nl.js';
import { USERS_NL } from '../../users/messages/nl.js';
import { APP_NL } from './app-nl.js';
import type { EN } from './en.js';
import type { Translation } from './message-key.js';

export const NL: Translation<typeof EN> = {
  app: APP_NL,
  ui: UI_NL,
  users: USERS_NL,
  import: USER_IMPORT_NL,
  trash: TRASH_NL,
  hierarchies: HIERARCHIES_NL,
  roles: ROLES_NL,
  history: IMPORT_HISTORY_NL,
  settings: SETTINGS_NL,
  apiTokens: API_TOKENS_NL,
  account: ACCOUNT_NL,
  audit: AUDIT_NL,
};
