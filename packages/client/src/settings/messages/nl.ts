/** What the pages of this feature say in Dutch. */
import type { Translation } from '../../app/messages/message-key.js';
import type { SETTINGS_EN } from './en.js';

export const SETTINGS_NL: Translation<typeof SETTINGS_EN> = {
  title: 'Regionale instellingen',
};
