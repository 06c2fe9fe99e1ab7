/** What the app says in English, by feature. Of plurals, the singular and the plural stand on both sides of a bar. */
import { ACCOUNT_EN } from '../../account/messages/en.js';
import { API_TOKENS_EN } from '../../api-tokens/messages/en.js';
import { AUDIT_EN } from '../../audit/messages/en.js';
import { HIERARCHIES_EN } from '../../hierarchies/messages/en.js';
import { IMPORT_HISTORY_EN } from '../../import-history/messages/en.js';
import { ROLES_EN } from '../../roles/messages/en.js';
import { SETTINGS_EN } from '../../settings/messages/en.js';
import { TRASH_EN } from '../../trash/messages/en.js';
import { UI_EN } from '../../ui/messages/en.js';
import { USER_IMPORT_EN } from '../../user-import/messages/en.js';
import { USERS_EN } from '../../users/messages/en.js';
import { APP_EN } from './app-en.js';

export const EN = {
  app: APP_EN,
  ui: UI_EN,
  users: USERS_EN,
  import: USER_IMPORT_EN,
  trash: TRASH_EN,
  hierarchies: HIERARCHIES_EN,
  roles: ROLES_EN,
  history: IMPORT_HISTORY_EN,
  settings: SETTINGS_EN,
  apiTokens: API_TOKENS_EN,
  account: ACCOUNT_EN,
  audit: AUDIT_EN,
};
