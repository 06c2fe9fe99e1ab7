/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { IMPORT_HISTORY_EN } from './en.js';

export const IMPORT_HISTORY_NL: Translation<typeof IMPORT_HISTORY_EN> = {
  title: 'Importgeschiedenis',
  one: 'Import',
};
