/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { USER_IMPORT_EN } from './en.js';

export const USER_IMPORT_NL: Translation<typeof USER_IMPORT_EN> = {
  title: 'Gebruikers importeren',
};
